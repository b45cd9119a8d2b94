import type { ReturnView } from '#application/returns/view.ts'
import { promiseName } from '#domain/return/promised-answer.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { formatDue } from '../../ui/format/date.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import { contestable } from './lines/contest-window.ts'

/** Promises that wait for the customer; all others are ours. */
const theirs: ReadonlySet<string> = new Set(['return_by', 'details_by', 'objection'])

/** Every promise that runs, with its date: the merchant's own and, beside it, the law's. */
export function Promises({ view }: { view: ReturnView }) {
  const t = useT()
  // A window to contest in which there is nothing left to contest is no promise any more.
  const units = view.lines.flatMap((line) => line.units)
  const useful = new Set(contestable(units).map(({ objection }) => objection?.due))
  // Nor is the law's remedy of what was refused.
  const remediable = units.some(({ decision, verdict }) => decision !== 'rejected' && verdict !== 'refused')
  const running = view.deadlines
    .filter(({ kind, due }) => (kind !== 'objection' || useful.has(due)) && (kind !== 'legal_remedy' || remediable))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (running.length === 0) return null
  return (
    <section className="r-part" aria-labelledby="promises">
      <h2 id="promises">{t('return.promises')}</h2>
      <ul className="r-rows">
        {running.map((deadline) => (
          <li key={`${deadline.kind} ${deadline.subject} ${deadline.startedAt}`}>
            <span>
              {nameOf(deadline, view, t)}
              <small>{t('return.promises.by', { due: formatDue(deadline.due, t.locale) })}</small>
              {waits(deadline, view) && <small>{t('return.promises.waits')}</small>}
            </span>
            {/* Nobody is late as long as the law lets the refund wait. */}
            {!(waits(deadline, view) && deadline.late) && <Deadline deadline={deadline} yours={theirs.has(deadline.kind)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day of the law, while the law lets the merchant wait for the goods or a proof of posting (L221-24). */
const waits = ({ kind }: ReturnView['deadlines'][number], { refundMayWait }: ReturnView): boolean =>
  kind === 'legal_refund' && refundMayWait

/** What is promised, in its own words: of a resolution, what it is. */
function nameOf({ kind, subject }: ReturnView['deadlines'][number], { resolutions }: ReturnView, t: T): string {
  const owed = kind === 'refund' ? resolutions.find(({ id }) => id === subject) : undefined
  const name = promiseName({ kind, subject })
  return owed ? t(`words.resolution.${owed.kind}`) : t(`return.promise.${name}` as Key)
}
