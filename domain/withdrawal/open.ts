import { isConsumer, type Order } from '#domain/order/order.ts'
import { deliveryOfAll } from '#domain/policy/delivery.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { legalDeadlineOf } from '#domain/policy/window.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * Whether a withdrawal from this order can be open: a consumer's purchase away from a shop (L221-3, L221-18), of which something is not excluded
 * (L221-28), while the period runs (L221-19, L221-20). The function has to be reachable during all of it (L221-21): a date of delivery that nobody
 * has seen ends no period, and goods that another return holds can be withdrawn from all the same.
 */
export function withdrawalOpen(policy: Policy, order: Order, now: Instant): boolean {
  if (!isConsumer(order) || order.channel === 'store' || order.lines.every((line) => line.withdrawalExcluded)) return false
  const deadline = deliveryOfAll(order).source === 'estimated' ? null : legalDeadlineOf(policy, order)
  return deadline === null || now <= deadline
}
