import type { ReactNode } from 'react'
import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { leavable, leftToUs } from '#domain/return/progress.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { contestUntil } from './contest-window.ts'
import { LeftToUs } from './left-to-us.tsx'

export type RecourseProps = { line: LineView; view: ReturnView; onAsk: (what: 'contest' | 'dispose') => void }

/** What can be done about a refusal: another look within its window, or leaving the goods to us. */
export function Recourse({ line, view, onAsk }: RecourseProps) {
  const t = useT()
  const { units } = line
  const until = view.verbs.contest === null ? contestUntil(units) : null
  const back = units.filter((unit) => leavable(unit) && !leftToUs(unit)).length
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
      {back > 0 && (
        <p>
          {t('return.line.back', { units: back, payer: view.shipBackPayer })}{' '}
          {view.verbs.agree_to_disposal === null && t.rich('return.dispose.ask', { ask: ask('dispose'), units: back })}
        </p>
      )}
      <LeftToUs line={line} view={view} />
    </>
  )
}
