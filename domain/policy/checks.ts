import { type Buyer, isConsumer, type Order, type OrderLine } from '#domain/order/order.ts'
import { serialKey, serialsSold } from '#domain/order/serial-number.ts'
import type { Payer } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Check, Held, RequestedLine } from './assessment.ts'
import { deliveredUnits } from './delivery.ts'
import { isStatutory } from './law.ts'
import { own } from './own.ts'
import type { Treatment } from './request-type.ts'
import type { CheckCode, Policy, Reason } from './schema.ts'
import type { Window } from './window.ts'

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
  /** What other lines of the same request ask for. */
  beside: { units: number; serials: readonly string[] }
  reason: Reason | undefined
  payer: Payer
  gate: 'clear' | 'stop'
  now: Instant
}

/** Every clause that a line of this type meets. The law's types are judged by the law's articles alone; quantity, serial and safety concern both. */
export const checksOf = (it: Case, window: Window): Check[] =>
  [...(isStatutory(it.key) ? lawful(it, window) : commercial(it, window)), quantity(it), serial(it), safety(it)].filter(
    (check) => check !== undefined,
  )

const check = (code: string, clause: string, rest: Pick<Check, 'outcome' | 'facts'> & { waivable?: boolean }): Check => ({
  code,
  clause,
  waivable: false,
  excepted: false,
  ...rest,
})
const okIf = (ok: boolean): 'ok' | 'block' => (ok ? 'ok' : 'block')

function commercial(it: Case, window: Window): (Check | undefined)[] {
  const { type, buyer, bought, asked, key } = it
  const condition = asked.condition ?? null
  const outcomes = { accept: 'ok', review: 'review', block: 'block' } as const
  const judged = condition === null ? undefined : own(type.conditions, condition)
  return [
    check('profile', clauseOf(it, 'profile'), {
      outcome: okIf(type.profiles.includes('*') || type.profiles.includes(buyer.profile)),
      facts: { profile: buyer.profile, profiles: type.profiles.join(' ') },
    }),
    type.entitlement === 'none'
      ? undefined
      : check('entitlement', clauseOf(it, 'entitlement'), {
          outcome: okIf(bought.entitlements.includes(key)),
          facts: { entitlement: key, sold: bought.entitlements.join(' ') },
        }),
    check('window', clauseOf(it, 'window'), { outcome: inTime(window, it.now), waivable: true, facts: window.facts }),
    condition === null
      ? undefined
      : check('condition', clauseOf(it, 'condition'), {
          outcome: judged ? outcomes[judged] : 'block',
          waivable: true,
          facts: { condition },
        }),
  ]
}

function lawful(it: Case, window: Window): Check[] {
  const { order, bought, key } = it
  const consumer = check('consumer', key === 'withdrawal' ? 'L221-3' : 'L217-3', {
    outcome: okIf(isConsumer(order)),
    facts: { buyerCapacity: order.buyerCapacity },
  })
  if (key === 'legal_conformity') return [consumer, check('window', 'L217-3', { outcome: inTime(window, it.now), facts: window.facts })]
  return [
    consumer,
    check('channel', 'L221-18', { outcome: okIf(order.channel !== 'store'), facts: { channel: order.channel } }),
    check('excluded', 'L221-28', { outcome: okIf(!bought.withdrawalExcluded), facts: { excluded: bought.withdrawalExcluded } }),
    check('window', order.withdrawalInformed ? 'L221-19' : 'L221-20', {
      outcome: inTime(window, it.now),
      facts: { ...window.facts, informed: order.withdrawalInformed },
    }),
  ]
}

const inTime = ({ deadline }: Window, now: Instant): 'ok' | 'block' => okIf(deadline === null || now <= deadline)

/** What was delivered, less what other returns and other lines of this request hold. Concerns every type, the law's too. */
function quantity(it: Case): Check {
  const { key, order, held, bought, asked, beside } = it
  const delivered = deliveredUnits(order, bought.id, key)
  const taken = held.units[bought.id] ?? 0
  const wanted = asked.quantity + beside.units
  return check('quantity', clauseOf(it, 'quantity'), {
    outcome: okIf(wanted <= delivered - taken),
    facts: { ordered: bought.quantity, delivered, held: taken, asked: wanted, returnable: Math.max(0, delivered - taken) },
  })
}

/**
 * A serial that is in another open return, or twice in this one, blocks; one that was not sold on this line is for an agent to look at. One that
 * the shop says was sold on this line is trusted over what somebody typed for another order: two people claim it, and an agent looks. The facts
 * name them, with commas between, and nothing of the other return.
 */
function serial(it: Case): Check | undefined {
  const serials = it.asked.serials ?? []
  if (serials.length === 0) return undefined
  const keys = serials.map(serialKey)
  const sold = serialsSold(it.order, it.bought.id).map(serialKey)
  const held = new Set([...it.held.serials, ...it.beside.serials].map(serialKey))
  const named = (fits: (key: string, index: number) => boolean): string | null =>
    serials.filter((_, i) => fits(keys[i] ?? '', i)).join(', ') || null
  const elsewhere = new Set(it.held.elsewhere?.flatMap(({ sku, serial }) => (sku === it.bought.sku ? serialKey(serial) : [])))
  const taken = named((key, i) => held.has(key) || keys.indexOf(key) < i || (elsewhere.has(key) && !sold.includes(key)))
  const claimed = named((key) => elsewhere.has(key) && sold.includes(key))
  const strange = sold.length > 0 ? named((key) => !sold.includes(key)) : null
  return check('serial', clauseOf(it, 'serial'), {
    outcome: taken !== null ? 'block' : strange !== null || claimed !== null ? 'review' : 'ok',
    facts: { taken, strange, claimed, known: sold.length > 0 },
  })
}

/** A lithium battery that must not be posted is for a person to arrange; the request goes through. */
const safety = (it: Case): Check | undefined =>
  it.bought.lithiumBattery && (it.asked.safety || it.gate === 'stop')
    ? check('safety', clauseOf(it, 'safety'), { outcome: it.gate === 'stop' ? 'review' : 'ok', facts: { gate: it.gate } })
    : undefined

/** The clause that the document names for a check; the law's types read the document's first type's, since the facts are the same. */
function clauseOf({ policy, key }: Case, code: CheckCode): string {
  const clauses = policy.requestTypes[key]?.clauses ?? Object.values(policy.requestTypes)[0]?.clauses
  return clauses?.[code] ?? code
}
