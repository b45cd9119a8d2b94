import type { Clock } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import { labelMissing } from './carrier-label.ts'
import { contested, toSendBack } from './progress.ts'
import { isOfFetch } from './promised-answer.ts'
import { currentClock } from './transit.ts'
import type { Rma } from './rma.ts'

export const lanes = ['to_answer', 'waiting', 'in_transit', 'to_inspect', 'to_refund', 'to_send_back', 'done'] as const
export type Lane = (typeof lanes)[number]

/** The desk's lane: who must act next (DESIGN-NOTES). Escalated returns stand in a lane of their own besides. */
export function lane(rma: Rma): Lane {
  if (wantsAnswer(rma)) return 'to_answer'
  switch (rma.status) {
    case 'submitted':
      return 'to_answer'
    case 'needs_details':
    case 'approved':
      return 'waiting'
    case 'shipped':
      return 'in_transit'
    case 'received':
      return 'to_inspect'
    case 'resolving':
      if (rma.resolutions.some((r) => r.state === 'owed')) return 'to_refund'
      // Nothing left to do: reopened, and it is the desk that says what for.
      return toSendBack(rma).length > 0 ? 'to_send_back' : 'to_answer'
    case 'rejected':
    case 'cancelled':
    case 'expired':
    case 'closed':
      return 'done'
  }
}

/** Whatever the goods do: the carrier gave no label, refused units are contested, the customer's words or the dock's call have no answer yet. */
const wantsAnswer = (rma: Rma): boolean => contested(rma) || owedAnswer(rma) !== undefined || rma.calledAt !== null || labelMissing(rma)

/** The promise of an answer that runs: to words, to a contest, on a pickup. That a battery is fetched on the agreed day wants none. */
export const owedAnswer = ({ clocks }: Pick<Rma, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.kind === 'reply' && clock.endedAt === null && !isOfFetch(clock))

export const escalated = (rma: Pick<Rma, 'clocks'>): boolean =>
  rma.clocks.some((clock) => clock.kind === 'escalation' && clock.endedAt === null)

/** The nearest promise, which lists are ordered by and show: the current one, or an escalation's if that is sooner. */
export function nearestClock(rma: Pick<Rma, 'status' | 'clocks'>): Clock | null {
  const escalation = rma.clocks.find((clock) => clock.kind === 'escalation' && clock.endedAt === null)
  const current = currentClock(rma)
  if (!escalation || !current) return escalation ?? current
  return escalation.due < current.due ? escalation : current
}

/** What the desk's lists are ordered by: the nearest promise, one of an answer to the customer's words included. */
export function nextDue(rma: Pick<Rma, 'status' | 'clocks'>): Instant | null {
  const dues = [nearestClock(rma)?.due, owedAnswer(rma)?.due].filter((due) => due !== undefined)
  return dues.sort()[0] ?? null
}
