import { dayDeadline, monthDeadline } from '#domain/calendar/day-deadline.ts'
import { type Buyer, isConsumer, type Order, type OrderLine } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Check, Held, RequestedLine } from './assessment.ts'
import { type Delivery, deliveredUnits, deliveryOfLine, deliveryOfOrder } from './delivery.ts'
import { isStatutory, legalMonths } from './law.ts'
import type { Treatment } from './request-type.ts'
import type { CheckCode, Policy } from './schema.ts'

/** What one line is judged on. */
export type Case = {
  policy: Policy
  key: string
  type: Treatment
  order: Order
  buyer: Buyer
  held: Held
  bought: OrderLine
  asked: RequestedLine
  gate: 'clear' | 'stop'
  now: Instant
}

export type Window = { deadline: Instant | null; delivery: Delivery }

/** Every clause that a line of this type meets. The law's types are judged by the law's articles alone; quantity, serial and safety concern both. */
export const checksOf = (it: Case, window: Window): Check[] =>
  [...(isStatutory(it.key) ? lawful(it, window) : commercial(it, window)), quantity(it), serial(it), safety(it)].filter((check) => check !== undefined)

/** The last instant to ask, counted from delivery; nothing limits what was never delivered as far as anybody knows. */
export function windowOf({ policy, key, type, order, bought }: Omit<Case, 'asked' | 'gate'>): Window {
  const delivery = type.windowFrom === 'order_last' ? deliveryOfOrder(order) : deliveryOfLine(order, bought.id)
  if (delivery.at === null) return { deadline: null, delivery }
  const counting = { zone: policy.zone, holidays: policy.holidays, roll: type.rollToWorkingDay ? ('working_day' as const) : ('none' as const) }
  if (key === 'legal_conformity') return { deadline: monthDeadline({ ...counting, from: delivery.at, months: Math.max(policy.statutory.legal_conformity.months, legalMonths.conformity) }), delivery }
  if (type.windowDays === null) return { deadline: null, delivery }
  const first = dayDeadline({ ...counting, from: delivery.at, days: type.windowDays })
  const uninformed = key === 'withdrawal' && !order.withdrawalInformed
  return { deadline: uninformed ? monthDeadline({ ...counting, from: first, months: legalMonths.notInformed }) : first, delivery }
}

const check = (code: string, clause: string, rest: Pick<Check, 'outcome' | 'facts'> & { waivable?: boolean }): Check => ({ code, clause, waivable: false, excepted: false, ...rest })
const okIf = (ok: boolean): 'ok' | 'block' => (ok ? 'ok' : 'block')

function commercial(it: Case, window: Window): (Check | undefined)[] {
  const { type, buyer, bought, asked, policy, key } = it
  const clause = (code: CheckCode): string => policy.requestTypes[key]?.clauses[code] ?? ''
  const condition = asked.condition ?? null
  const outcomes = { accept: 'ok', review: 'review', block: 'block' } as const
  const judged = condition === null ? undefined : type.conditions[condition as keyof typeof type.conditions]
  return [
    check('profile', clause('profile'), {
      outcome: okIf(type.profiles.includes('*') || type.profiles.includes(buyer.profile)),
      facts: { profile: buyer.profile, profiles: type.profiles.join(' ') },
    }),
    type.entitlement === 'none'
      ? undefined
      : check('entitlement', clause('entitlement'), { outcome: okIf(bought.entitlements.includes(key)), facts: { entitlement: key, sold: bought.entitlements.join(' ') } }),
    check('window', clause('window'), { outcome: inTime(window, it.now), waivable: true, facts: windowFacts(it, window) }),
    condition === null ? undefined : check('condition', clause('condition'), { outcome: judged ? outcomes[judged] : 'block', waivable: true, facts: { condition } }),
  ]
}

function lawful(it: Case, window: Window): Check[] {
  const { order, bought, key } = it
  const consumer = check('consumer', 'L221-3', { outcome: okIf(isConsumer(order)), facts: { buyerCapacity: order.buyerCapacity } })
  const facts = windowFacts(it, window)
  if (key === 'legal_conformity') return [consumer, check('window', 'L217-3', { outcome: inTime(window, it.now), facts })]
  return [
    consumer,
    check('channel', 'L221-18', { outcome: okIf(order.channel !== 'store'), facts: { channel: order.channel } }),
    check('excluded', 'L221-28', { outcome: okIf(!bought.withdrawalExcluded), facts: { excluded: bought.withdrawalExcluded } }),
    check('window', order.withdrawalInformed ? 'L221-19' : 'L221-20', { outcome: inTime(window, it.now), facts: { ...facts, informed: order.withdrawalInformed } }),
  ]
}

const inTime = ({ deadline }: Window, now: Instant): 'ok' | 'block' => okIf(deadline === null || now <= deadline)

const windowFacts = ({ type }: Case, { deadline, delivery }: Window): Check['facts'] => ({
  deliveredAt: delivery.at,
  source: delivery.source,
  days: type.windowDays,
  deadline,
  deliveryUnknown: delivery.at === null,
})

/** E2: what was delivered, less what other returns hold. */
function quantity({ policy, key, order, held, bought, asked }: Case): Check {
  const delivered = deliveredUnits(order, bought.id, key)
  const taken = held.units[bought.id] ?? 0
  return check('quantity', policy.requestTypes[key]?.clauses.quantity ?? 'E2', {
    outcome: okIf(asked.quantity <= delivered - taken),
    facts: { delivered, held: taken, asked: asked.quantity, returnable: Math.max(0, delivered - taken) },
  })
}

/** E3: a serial in another open return blocks; one that was not sold on this line is for an agent to look at. */
function serial({ policy, key, order, held, bought, asked }: Case): Check | undefined {
  const serials = asked.serials ?? []
  if (serials.length === 0) return undefined
  const sold = order.parcels.flatMap((p) => p.items).filter((item) => item.orderLineId === bought.id).flatMap((item) => item.serials)
  const taken = serials.find((s) => held.serials.includes(s))
  const strange = sold.length > 0 ? serials.find((s) => !sold.includes(s)) : undefined
  const outcome = taken ? 'block' : strange ? 'review' : 'ok'
  return check('serial', policy.requestTypes[key]?.clauses.serial ?? 'E3', { outcome, facts: { taken: taken ?? null, strange: strange ?? null, known: sold.length > 0 } })
}

/** E4: a lithium battery that must not be posted is for a person to arrange; the request goes through. */
const safety = ({ policy, key, bought, gate, asked }: Case): Check | undefined =>
  bought.lithiumBattery && asked.safety ? check('safety', policy.requestTypes[key]?.clauses.safety ?? 'E4', { outcome: gate === 'stop' ? 'review' : 'ok', facts: { gate } }) : undefined
