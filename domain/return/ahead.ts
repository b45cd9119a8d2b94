import type { ClockRule } from '#domain/clock/clock.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { clockRule } from './clocks.ts'
import { isHere } from './late.ts'
import { isSending } from './plan.ts'
import type { Rma } from './rma.ts'
import type { StationKey } from './transit.ts'

/** What is said of a station to come: by when, about when (which nobody promises), how long after the station before it, or on which agreed day. One of the four. */
export type Ahead = { by: Instant | null; about: Instant | null; after: ClockRule | null; on: LocalDate | null }

const nothing: Ahead = { by: null, about: null, after: null, on: null }
export const by = (at: Instant): Ahead => ({ ...nothing, by: at })
export const about = (at: Instant): Ahead => ({ ...nothing, about: at })
export const after = (rule: ClockRule): Ahead => ({ ...nothing, after: rule })

/**
 * What is promised of the stations that the return has still to reach. The policy says how long after receipt goods are inspected (A11).
 * A resolution has a date only once something stands behind it: a verdict, or, for a withdrawal, goods or the proof of their posting, which
 * the law lets the merchant wait for (L221-24). Approval in principle promises none (B2), and nobody promises how long a carrier takes.
 */
export function ahead(rma: Rma, policy: Policy): Partial<Record<StationKey, Ahead>> {
  const resolution = resolvedBy(rma)
  return {
    ...(rma.status === 'approved' && rma.pickupOn !== null ? { shipping: { ...nothing, on: rma.pickupOn } } : {}),
    ...(isSending(rma) ? { inspection: after(clockRule(policy, 'inspection')) } : {}),
    ...(resolution ? { resolution: by(resolution) } : {}),
  }
}

/** The promise of money or goods that falls due first, while the goods are still on their way or under inspection. */
function resolvedBy(rma: Rma): Instant | undefined {
  if (!isSending(rma) && rma.status !== 'received') return undefined
  const kinds = isHere(rma) ? ['refund', 'legal_refund'] : ['refund']
  return rma.clocks
    .filter(({ kind, endedAt }) => endedAt === null && kinds.includes(kind))
    .map(({ due }) => due)
    .sort()[0]
}
