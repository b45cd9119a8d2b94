import type { Order } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Policy } from './schema.ts'

/** The version in force at an instant, or the earliest where none was yet. */
export function inForce(policies: readonly Policy[], at: Instant): Policy | undefined {
  const byDate = [...policies].sort((a, b) => (a.inForceFrom === b.inForceFrom ? a.version - b.version : a.inForceFrom < b.inForceFrom ? -1 : 1))
  return byDate.findLast((policy) => policy.inForceFrom <= at) ?? byDate[0]
}

/** The version that judges a request (invariant 4): the one in force when the order was placed, unless today's says that today's does. */
export function policyFor(policies: readonly Policy[], order: Pick<Order, 'placedAt'>, now: Instant): Policy | Refusal {
  const today = inForce(policies, now)
  if (!today) return refuse('conflict', 'no_policy')
  return today.judgedUnder === 'submission_date' ? today : (inForce(policies, order.placedAt) ?? today)
}
