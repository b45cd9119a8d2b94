import type { ClockRule } from '#domain/clock/clock.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant } from '#domain/time/instant.ts'
import { clockRule } from './clocks.ts'
import { isHere } from './late.ts'
import { isSending } from './plan.ts'
import type { Rma } from './rma.ts'
import type { StationKey } from './transit.ts'

/** What is said of a station to come: by when, about when (which nobody promises), or how long after the station before it. One of the three. */
export type Ahead = { by: Instant | null; about: Instant | null; after: ClockRule | null }

/**
 * What is promised of the stations that the return has still to reach. The policy says how long after receipt goods are inspected (A11).
 * A resolution has a date only once something stands behind it: a verdict, or, for a withdrawal, goods or the proof of their posting, which
 * the law lets the merchant wait for (L221-24). Approval in principle promises none (B2), and nobody promises how long a carrier takes.
 */
export function ahead(rma: Rma, policy: Policy): Partial<Record<StationKey, Ahead>> {
  const resolution = resolvedBy(rma)
  return {
    ...(isSending(rma) ? { inspection: { by: null, about: null, after: clockRule(policy, 'inspection') } } : {}),
    ...(resolution ? { resolution: { by: resolution, about: null, after: null } } : {}),
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
