import { checklistItems } from '#domain/return/grounds.ts'
import { Button } from '../../../ui/control/button.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Reply } from '../talk/use-reply.ts'
import type { Decision } from './use-decision.ts'

/** What the customer is asked for, and a first wording of it where nothing is written yet. */
export function Asked({ decision: { draft, change }, reply }: { decision: Decision; reply: Reply }) {
  const t = useT()
  const items = checklistItems.filter((item) => draft.checklist.includes(item))
  const letter = t('desk.decision.letter', { items: items.map((item) => `– ${t(`words.checklist.${item}`)}`).join('\n') })
  return (
    <>
      <CheckList
        name="checklist"
        label={t('desk.decision.checklist')}
        hint={t('desk.decision.checklist.hint')}
        optional
        value={draft.checklist}
        onChange={(checklist) => change((now) => ({ ...now, checklist }))}
        options={checklistItems.map((item) => ({ value: item as string, label: t(`words.checklist.${item}`) }))}
      />
      {items.length > 0 && reply.said.message === '' && !reply.internal && (
        <Button kind="quiet" icon="pen" className="apart" onClick={() => reply.write(letter)}>
          {t('desk.decision.write')}
        </Button>
      )}
    </>
  )
}
