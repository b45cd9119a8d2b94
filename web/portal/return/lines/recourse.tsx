import type { ReactNode } from 'react'
import type { LineView, ReturnView } from '#application/views.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { contestable, disposable } from './unit-groups.ts'

export type RecourseProps = { units: LineView['units']; view: ReturnView; onAsk: (what: 'contest' | 'dispose') => void }

/** What can be done about a refusal: another look within its window, or leaving the goods to us. */
export function Recourse({ units, view, onAsk }: RecourseProps) {
  const t = useT()
  const window = view.deadlines.find(({ kind }) => kind === 'objection')
  const doubtful = contestable(units).length > 0 && view.verbs.contest === null
  const leavable = disposable(units).length > 0 && (view.status === 'received' || view.status === 'resolving')
  const ask =
    (what: 'contest' | 'dispose') =>
    (words: ReactNode): ReactNode => (
      <button type="button" className="as-link" onClick={() => onAsk(what)}>
        {words}
      </button>
    )
  return (
    <>
      {doubtful && window && (
        <p>
          {window.late
            ? t.rich('return.line.contest.over', { by: <Moment at={window.due} as="due" /> })
            : t.rich('return.line.contest', { ask: ask('contest'), by: <Moment at={window.due} as="due" /> })}
        </p>
      )}
      {leavable && <p>{t.rich('return.dispose.ask', { ask: ask('dispose') })}</p>}
    </>
  )
}
