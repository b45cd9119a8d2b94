import type { Order } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Policy } from './schema.ts'

/** The version in force at an instant, or the earliest where none was yet. */
export function inForce(policies: readonly Policy[], at: Instant): Policy | undefined {
  const byDate = [...policies].sort((a, b) =>
    a.inForceFrom === b.inForceFrom ? a.version - b.version : a.inForceFrom < b.inForceFrom ? -1 : 1,
  )
  return byDate.findLast((policy) => policy.inForceFrom <= at) ?? byDate[0]
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
