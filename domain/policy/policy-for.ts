import type { Order } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Policy } from './schema.ts'

type Dated = Pick<Policy, 'version' | 'inForceFrom'>

const byDate = <P extends Dated>(policies: readonly P[]): P[] =>
  [...policies].sort((a, b) => (a.inForceFrom === b.inForceFrom ? a.version - b.version : a.inForceFrom < b.inForceFrom ? -1 : 1))

/** The version in force at an instant, or the earliest where none was yet. */
export function inForce<P extends Dated>(policies: readonly P[], at: Instant): P | undefined {
  const dated = byDate(policies)
  return dated.findLast((policy) => policy.inForceFrom <= at) ?? dated[0]
}

export type Standing = 'in_force' | 'past' | 'coming'

/** Every version with the time that it is in force (`until` is where the next begins), newest first. */
export function standings(
  policies: readonly Dated[],
  at: Instant,
): { version: number; from: Instant; until: Instant | null; standing: Standing }[] {
  const current = inForce(policies, at)?.version
  return byDate(policies)
    .map(({ version, inForceFrom }, nth, all) => {
      const standing: Standing = version === current ? 'in_force' : inForceFrom > at ? 'coming' : 'past'
      return { version, from: inForceFrom, until: all[nth + 1]?.inForceFrom ?? null, standing }
    })
    .reverse()
}

/**
 * The version that judges a request (invariant 4): the one in force when the order was placed, unless that one itself says that the day of
 * the request decides. A later version cannot take an order placed under `order_date` for itself.
 */
export function policyFor(policies: readonly Policy[], order: Pick<Order, 'placedAt'>, now: Instant): Policy | Refusal {
  const placed = inForce(policies, order.placedAt)
  if (!placed) return refuse('conflict', 'no_policy')
  return placed.judgedUnder === 'submission_date' ? (inForce(policies, now) ?? placed) : placed
}

/**
 * The version that a promise was made under: the one that judges its return. What a conversation promised (`judged` is null), without a return or before it
 * went on in one (decisions 24 and 28), was promised under the version in force when it began.
 */
export const promisedUnder = <P extends Dated>(
  policies: readonly P[],
  startedAt: Instant,
  judged: { policyVersion: number } | null,
): P | undefined => (judged === null ? inForce(policies, startedAt) : policies.find(({ version }) => version === judged.policyVersion))
