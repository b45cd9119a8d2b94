import { dayDeadline, monthDeadline } from '#domain/calendar/day-deadline.ts'
import type { Holidays } from '#domain/calendar/holidays.ts'
import type { Order, OrderLine } from '#domain/order/order.ts'
import { type Instant, later } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import type { Check } from './assessment.ts'
import { type Delivery, deliveryOfAll, deliveryOfLine } from './delivery.ts'
import { isStatutory, legalCounting, legalDays, legalMonths, type StatutoryKey } from './law.ts'
import type { Treatment } from './request-type.ts'
import type { Policy } from './schema.ts'

type Asked = { policy: Policy; key: string; type: Treatment; order: Order; bought: OrderLine }
type Counting = { zone: string; holidays: Holidays }

/** How long a line may be asked for. No deadline where nothing limits it, or where nothing is known to have been delivered. */
export type Window = { deadline: Instant | null; delivery: Delivery; facts: Check['facts'] }

export function windowOf(asked: Asked): Window {
  const { policy, key, type, order, bought } = asked
  const delivery = type.windowFrom === 'order_last' ? deliveryOfAll(order) : deliveryOfLine(order, bought.id)
  const deadline =
    delivery.at === null ? null : isStatutory(key) ? legalDeadline(asked, key, delivery.at) : commercialDeadline(asked, delivery.at)
  const lastDay = deadline && localDate(deadline, policy.zone)
  return {
    deadline,
    delivery,
    facts: {
      deliveredAt: delivery.at,
      source: delivery.source,
      deliveryUnknown: delivery.at === null,
      days: type.windowDays,
      deadline,
      lastDay,
    },
  }
}

function commercialDeadline({ policy: { zone, holidays }, type }: Asked, from: Instant): Instant | null {
  if (type.windowDays === null) return null
  return dayDeadline({ from, zone, holidays, days: type.windowDays, roll: type.rollToWorkingDay ? 'working_day' : 'none' })
}

/** The last instant to withdraw from an order in; null while nothing limits it, as before the last parcel has come. */
export function legalDeadlineOf(policy: Policy, order: Order): Instant | null {
  const { at } = deliveryOfAll(order)
  return at === null ? null : legalDeadline({ policy, order }, 'withdrawal', at)
}

/** Counted in the merchant's zone and holidays and in the law's own: the longer counts, so that no document shortens it (facts.md 2). */
function legalDeadline({ policy, order }: Pick<Asked, 'policy' | 'order'>, key: StatutoryKey, from: Instant): Instant {
  const end = (counting: Counting): Instant =>
    key === 'withdrawal' ? withdrawalEnd(policy, order, { ...counting, from }) : conformityEnd(policy, { ...counting, from })
  const ours = end(policy)
  return policy.zone === legalCounting.zone && policy.holidays === legalCounting.holidays ? ours : later(ours, end(legalCounting))
}

/** L221-18 to L221-20: the last day rolls to a working day; twelve months from there where the consumer was not informed. */
function withdrawalEnd(policy: Policy, { withdrawalInformed }: Order, { from, zone, holidays }: Counting & { from: Instant }): Instant {
  const counting = { zone, holidays, roll: 'working_day' as const }
  const first = dayDeadline({ ...counting, from, days: Math.max(policy.statutory.withdrawal.days, legalDays.withdrawal) })
  return withdrawalInformed ? first : monthDeadline({ ...counting, from: first, months: legalMonths.notInformed })
}

/** L217-3: two years from delivery. */
const conformityEnd = (policy: Policy, { from, zone, holidays }: Counting & { from: Instant }): Instant =>
  monthDeadline({ from, zone, holidays, months: Math.max(policy.statutory.legal_conformity.months, legalMonths.conformity) })
