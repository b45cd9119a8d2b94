import type { Instant } from '#domain/time/instant.ts'
import { currentClock } from './transit.ts'
import type { Rma } from './rma.ts'
import { unitsOf } from './rma.ts'

export const lanes = ['to_answer', 'waiting', 'in_transit', 'to_inspect', 'to_refund', 'to_send_back', 'done'] as const
export type Lane = (typeof lanes)[number]

/** The desk's lane: who must act next (DESIGN-NOTES). Escalated returns stand in a lane of their own besides. */
export function lane(rma: Rma): Lane {
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
      if (unitsOf(rma).some((unit) => unit.contest && unit.contest.answeredAt === null)) return 'to_answer'
      return rma.resolutions.some((r) => r.state === 'owed') ? 'to_refund' : 'to_send_back'
    case 'rejected':
    case 'cancelled':
    case 'expired':
    case 'closed':
      return 'done'
  }
}

export const escalated = (rma: Pick<Rma, 'clocks'>): boolean =>
  rma.clocks.some((clock) => clock.kind === 'escalation' && clock.endedAt === null)

/** The nearest promise, for the queue's order: the current one, or an escalation's if that is sooner. */
export function nextDue(rma: Rma): Instant | null {
  const dues = rma.clocks.filter((clock) => clock.kind === 'escalation' && clock.endedAt === null).map((clock) => clock.due)
  const current = currentClock(rma)
  return [...dues, ...(current ? [current.due] : [])].sort()[0] ?? null
}
