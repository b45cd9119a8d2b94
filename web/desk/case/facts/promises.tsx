import type { ReturnView } from '#application/returns/view.ts'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../../ui/deadline/promise-key.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** The promises that run besides the one on the line: an escalation's, the law's. An answer's stands where it is written. */
export function Promises({ view }: { view: ReturnView }) {
  const t = useT()
  const shown = view.transit.deadline
  // The law's day is nobody's delay as long as the refund may wait for the goods.
  const others = view.deadlines.filter(
    (one) =>
      one.kind !== 'reply' &&
      (one.kind !== shown?.kind || one.due !== shown.due) &&
      !(one.kind === 'legal_refund' && one.late && view.refundMayWait) &&
      !(one.kind === 'objection' && isMoot(one.due, view)),
  )
  if (others.length === 0) return null
  return (
    <section>
      <h2>{t('desk.facts.promises')}</h2>
      <ul className="promises">
        {others.map((one) => (
          <li key={`${one.kind} ${one.subject} ${one.startedAt}`}>
            <Deadline deadline={one} what={t(promiseKey(one))} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nothing is left that another look can still be asked for by then: it was asked, or the goods have gone. */
const isMoot = (due: string, view: Pick<ReturnView, 'lines'>): boolean =>
  !view.lines.some(({ units }) => units.some(({ objection }) => objection?.due === due))
