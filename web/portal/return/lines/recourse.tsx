import type { ReactNode } from 'react'
import type { LineView, ReturnView } from '#application/views.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { contestUntil } from './contest-window.ts'
import { leftToUsAt } from './left-to-us.ts'
import { disposable } from './unit-groups.ts'

export type RecourseProps = { line: LineView; view: ReturnView; onAsk: (what: 'contest' | 'dispose') => void }

/** What can be done about a refusal: another look within its window, or leaving the goods to us. */
export function Recourse({ line, view, onAsk }: RecourseProps) {
  const t = useT()
  const { units } = line
  const until = view.verbs.contest === null ? contestUntil(units) : null
  const leavable = disposable(units).length > 0 && (view.status === 'received' || view.status === 'resolving')
  const leftAt = leavable ? leftToUsAt(line, view.messages) : null
  const ask =
    (what: 'contest' | 'dispose') =>
    (words: ReactNode): ReactNode => (
      <button type="button" className="as-link" onClick={() => onAsk(what)}>
        {words}
      </button>
    )
  return (
    <>
      {until && (
        <p>
          {until.open
            ? t.rich('return.line.contest', { ask: ask('contest'), by: <Moment at={until.due} as="due" /> })
            : t.rich('return.line.contest.over', { by: <Moment at={until.due} as="due" /> })}
        </p>
      )}
      {leavable && (
        <p>
          {leftAt === null
            ? t.rich('return.dispose.ask', { ask: ask('dispose') })
            : t.rich('return.dispose.agreed', { at: <Moment at={leftAt} /> })}
        </p>
      )}
    </>
  )
}
