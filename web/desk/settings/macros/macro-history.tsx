import type { MacroHistoryView, MacroView } from '#application/macros/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** What it has said, newest first, and who made it so. */
export function MacroHistory({ macro, onClose }: { macro: MacroView; onClose: () => void }) {
  const t = useT()
  const answer = useApi<MacroHistoryView>(`/macros/${macro.id}/history`)
  return (
    <Dialog
      title={t('macro.history.title', { name: macro.name })}
      onClose={onClose}
      wide
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={4} />}
      <ol className="macro-past">
        {answer.data?.items.map(({ id, at, verb, by, name, fr, en }) => (
          <li key={id}>
            <p>
              <b>{t(`macro.event.${verb}`, { who: by ?? t('words.role.system') })}</b>, <Moment at={at} as="dateTime" />
            </p>
            <p className="small muted">{name}</p>
            {fr !== null && <q lang="fr">{fr}</q>}
            {en !== null && <q lang="en">{en}</q>}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
