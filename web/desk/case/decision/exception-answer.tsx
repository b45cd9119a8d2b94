import type { LineView } from '#application/returns/line-view.ts'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { exception: LineView['exceptions'][number]; granted: boolean | undefined; onAnswer: (granted: boolean) => void }

/** What the customer pleads against a clause, and the agent's yes or no. */
export function ExceptionAnswer({ exception: { clause, clauseText, plea }, granted, onAnswer }: Props) {
  const t = useT()
  return (
    <div className="plea">
      <p className="small" title={clauseText}>
        {t.rich(plea ? 'case.exception.pleaded' : 'case.exception', { clause: <Clause key="clause" id={clause} inline /> })}{' '}
        {plea && <q>{plea}</q>}
      </p>
      <Segmented
        wide
        label={t('desk.exception.label', { clause })}
        value={granted === undefined ? null : granted ? 'grant' : 'refuse'}
        onChange={(to) => onAnswer(to === 'grant')}
        options={[
          { value: 'grant', label: t('desk.exception.grant'), tone: 'ok' },
          { value: 'refuse', label: t('desk.exception.refuse'), tone: 'no' },
        ]}
      />
    </div>
  )
}
