import { creditedOn } from '#domain/money/credited.ts'
import { deliveryCreditedOn, deliveryRefund } from '#domain/money/delivery.ts'
import { derivation, type Derivation, type Extra, type LineCredit } from '#domain/money/derivation.ts'
import { capByReceived, outsideReceived } from '#domain/money/received.ts'
import { refundFor } from '#domain/money/refund.ts'
import { settle } from '#domain/money/settlement.ts'
import type { Order, OrderLine } from '#domain/order/order.ts'
import { requestType } from '#domain/policy/request-type.ts'
import { proportion } from '#domain/money/proportion.ts'
import type { Act } from './act.ts'
import { running, starting } from './clocks.ts'
import { type Line, type Resolution, type ResolutionKind, type Rma, type Settlement, type Unit, unitsOf } from './rma.ts'
import { isGoods } from './goods.ts'
import { goodwillIn } from './goodwill.ts'

/** Money owed or executed on the same order by other returns: what this one may still credit depends on it (invariant 2). */
export type Ledger = { entries: readonly { resolutionId: string; derivation: Derivation; reduceReceivable: number }[] }

/** What was charged and what was already credited, for verbs that make money owed. */
export type Money = { order: Order; ledger: Ledger }

type Accepted = { unitIds: readonly string[]; early: boolean }
type Pricing = Act & { money: Money }

/**
 * What these units are owed, per kind of resolution: goods as they are, money with its derivation, a settlement's share where one was agreed. Goods that
 * are owed for them already stay as they are: whoever sends them was asked once, and would send them again.
 */
export function owe(rma: Rma, accepted: Accepted, act: Pricing): Rma {
  const paid = new Set(rma.resolutions.filter((r) => r.state === 'executed').flatMap((r) => r.unitIds))
  const unpaid = accepted.unitIds.filter((id) => !paid.has(id))
  const staying = stayingGoods(rma, unpaid)
  const kept = accepted.early ? rma : promisingGoods(rma, staying, act)
  const unitIds = unpaid.filter((id) => !staying.has(id))
  if (unitIds.length === 0) return kept
  const free = unowe(kept, unitIds, act)
  const agreed = comingBack(free)
  if (agreed) return oweShare(free, { offer: agreed, unitIds, early: accepted.early }, act)
  const goods = oweGoods(free, { unitIds, early: accepted.early }, act)
  return oweMoney(goods, { unitIds, early: accepted.early }, act)
}

/** Of these units, those that are owed the goods they are to have, and are owed nothing else. */
export function stayingGoods(rma: Rma, unitIds: readonly string[]): ReadonlySet<string> {
  if (comingBack(rma)) return new Set()
  const wanted = new Map(rma.lines.flatMap((line) => line.units.map(({ id }) => [id, line.wanted] as const)))
  const owed = rma.resolutions.filter((r) => r.state === 'owed' && isGoods(r.kind))
  return new Set(unitIds.filter((id) => owed.some((r) => r.unitIds.includes(id) && wanted.get(id) === r.kind)))
}

const comingBack = ({ settlements }: Rma): Settlement | undefined =>
  settlements.find(({ state, goods }) => state === 'accepted' && goods === 'come_back')

/** Goods owed in advance are promised from the verdict on, and are owed in advance no more once everything that they replace is accepted. */
function promisingGoods(rma: Rma, unitIds: ReadonlySet<string>, act: Act): Rma {
  const accepted = new Set(unitsOf(rma).flatMap(({ id, verdict }) => (verdict === 'accepted' ? [id] : [])))
  const early = rma.resolutions.filter((r) => r.state === 'owed' && r.early && r.unitIds.some((id) => unitIds.has(id)))
  const here = new Set(early.filter((r) => r.unitIds.every((id) => accepted.has(id))).map(({ id }) => id))
  const next = { ...rma, resolutions: rma.resolutions.map((r) => (here.has(r.id) ? { ...r, early: false } : r)) }
  return early.reduce((so, { id }) => {
    const promise = { kind: 'refund' as const, subject: id }
    return running(so, promise) ? so : starting(so, promise, act)
  }, next)
}

/** Replacement, exchange, repair: owed per kind, without an amount. */
export function oweGoods(rma: Rma, { unitIds, early }: Accepted, act: Act): Rma {
  return kinds(rma, unitIds, isGoods).reduce(
    (next, { kind, chosen }) => adding(next, { kind, unitIds: chosen.map((c) => c.unit.id), early }, act),
    rma,
  )
}

/** Refund or credit of these units, exact to the minor unit by cumulative difference over every return of the order. */
export function oweMoney(rma: Rma, { unitIds, early }: Accepted, act: Pricing): Rma {
  return kinds(rma, unitIds, (kind) => !isGoods(kind)).reduce((next, { kind, chosen }) => {
    const due = derived(next, chosen, act)
    return adding(next, { kind, unitIds: chosen.map((c) => c.unit.id), early, due }, act)
  }, rma)
}

/** A settlement with the goods kept: its whole amount is owed now, and counts against what may still be paid for the lines. */
export const oweSettlement = (rma: Rma, offer: Settlement, act: Pricing): Rma =>
  adding(rma, { kind: offer.kind, unitIds: [], early: true, settlementId: offer.id, due: settledDue(rma, offer.amount, act) }, act)

/** A gesture on top: owed now, as an entry of its own outside the lines' cap (invariant 2); it is no price, and carries no tax. */
export function oweGoodwill(rma: Rma, { id, kind, amount }: Settlement, act: Pricing): Rma {
  const due = derivation({
    currency: rma.currency,
    lines: [],
    extras: [{ code: 'goodwill', amount, tax: 0, taxRate: null, params: {} }],
  })
  return adding(rma, { kind, unitIds: [], early: true, settlementId: id, due }, act)
}

/** A settlement with goods coming back: owed unit by unit as they are accepted, the parts adding up to the whole. */
function oweShare(rma: Rma, { offer, unitIds, early }: Accepted & { offer: Settlement }, act: Pricing): Rma {
  const all = rma.lines.flatMap((line) => line.units).filter((unit) => unit.decision === 'approved').length
  const before = new Set(
    live(rma)
      .filter((r) => r.settlementId === offer.id)
      .flatMap((r) => r.unitIds),
  ).size
  const amount = proportion(offer.amount, before + unitIds.length, all) - proportion(offer.amount, before, all)
  return adding(rma, { kind: offer.kind, unitIds, early, settlementId: offer.id, due: settledDue(rma, amount, act) }, act)
}

/** Takes back what is owed and not executed for these units; the money that the same resolutions owe for other units is owed anew, with the same start. */
export function unowe(rma: Rma, unitIds: readonly string[], act: Pricing): Rma {
  const gone = new Set(unitIds)
  const without = unoweGoods(rma, unitIds, act)
  const touched = without.resolutions.filter((r) => r.state === 'owed' && r.unitIds.some((id) => gone.has(id)))
  return touched.reduce(
    (next, r) => {
      const others = r.unitIds.filter((id) => !gone.has(id))
      return others.length > 0 ? owe(next, { unitIds: others, early: r.early }, act) : next
    },
    giveUp(without, new Set(touched.map(({ id }) => id)), act),
  )
}

/** Goods owed for units that are owed none any more are owed for the others only; money owed on proof of posting stands (L221-24). */
export function unoweGoods(rma: Rma, unitIds: readonly string[], act: Act): Rma {
  const gone = new Set(unitIds)
  const left = ({ unitIds }: Resolution): string[] => unitIds.filter((id) => !gone.has(id))
  const isTouched = (r: Resolution): boolean => r.state === 'owed' && isGoods(r.kind) && left(r).length < r.unitIds.length
  const over = new Set(rma.resolutions.filter((r) => isTouched(r) && left(r).length === 0).map(({ id }) => id))
  const resolutions = rma.resolutions.map((r) => (isTouched(r) && !over.has(r.id) ? { ...r, unitIds: left(r) } : r))
  return giveUp({ ...rma, resolutions }, over, act)
}

/** These are owed no more, and their promises with them. */
const giveUp = (rma: Rma, ids: ReadonlySet<string>, act: Act): Rma => ({
  ...rma,
  resolutions: rma.resolutions.map((r) => (ids.has(r.id) ? { ...r, state: 'void', voidedAt: act.now } : r)),
  clocks: rma.clocks.map((clock) =>
    clock.subject !== null && ids.has(clock.subject) && clock.endedAt === null ? { ...clock, endedAt: act.now, outcome: 'void' } : clock,
  ),
})

/**
 * What was charged for units that are replaced, and how much of it was never paid: the basis that their replacement inherits. It counts as
 * credited here, so that no line is paid for twice (invariant 2).
 */
export function inheritedBasis(rma: Rma, unitIds: readonly string[], { money }: Pricing): { due: Derivation; reduceReceivable: number } {
  const before = derivationsOf(rma, money)
  const ids = new Set(unitIds)
  const lines = rma.lines.flatMap((line): LineCredit[] => {
    const units = line.units.filter((unit) => ids.has(unit.id)).length
    const bought = orderLine(money, line.orderLineId)
    return units > 0 ? [refundFor({ line: bought, already: creditedOn(bought.id, before), units })] : []
  })
  const due = derivation({ currency: rma.currency, lines })
  return { due, reduceReceivable: receivable(rma, { due, kind: 'replacement' }, money) }
}

/** The most that a settlement may still give for the lines of this return, or of what would become one, minor units. */
export function settleable(rma: { lines: readonly Pick<Line, 'orderLineId'>[]; resolutions: readonly Resolution[] }, money: Money): number {
  const derivations = derivationsOf(rma, money)
  const mine = new Set(rma.lines.map((line) => line.orderLineId))
  return money.order.lines
    .filter((line) => mine.has(line.id))
    .reduce((sum, line) => sum + Math.max(0, line.gross - creditedOn(line.id, derivations).gross), 0)
}

/** The most that may still be given on top, minor units: over all returns of the order, never more than these lines cost. */
export function givable({ lines, resolutions }: Pick<Rma, 'lines' | 'resolutions'>, money: Money): number {
  const mine = new Set(lines.map((line) => line.orderLineId))
  const charged = money.order.lines.filter((line) => mine.has(line.id)).reduce((sum, line) => sum + line.gross, 0)
  return Math.max(0, charged - derivationsOf({ resolutions }, money).reduce((sum, given) => sum + goodwillIn(given), 0))
}

type Chosen = { line: Line; unit: Unit }

function kinds(
  rma: Rma,
  unitIds: readonly string[],
  which: (kind: ResolutionKind) => boolean,
): { kind: ResolutionKind; chosen: Chosen[] }[] {
  const ids = new Set(unitIds)
  const chosen = rma.lines.flatMap((line) => line.units.filter((unit) => ids.has(unit.id)).map((unit) => ({ line, unit })))
  const found = [...new Set(chosen.map((c) => c.line.wanted))].filter(which)
  return found.map((kind) => ({ kind, chosen: chosen.filter((c) => c.line.wanted === kind) }))
}

const live = (rma: Pick<Rma, 'resolutions'>): Resolution[] => rma.resolutions.filter((r) => r.state !== 'void')

const derivationsOf = (rma: Pick<Rma, 'resolutions'>, { ledger }: Money): Derivation[] => [
  ...ledger.entries.map((entry) => entry.derivation),
  ...live(rma).flatMap((r) => (r.derivation ? [r.derivation] : [])),
]

const orderLine = ({ order }: Money, id: string): OrderLine => {
  const line = order.lines.find((l) => l.id === id)
  if (!line) throw new Error(`order ${order.number} has no line ${id}`)
  return line
}

function derived(rma: Rma, chosen: readonly Chosen[], act: Pricing): Derivation {
  const before = derivationsOf(rma, act.money)
  const lines: LineCredit[] = []
  const extras: Extra[] = []
  for (const id of new Set(chosen.map((c) => c.line.orderLineId))) {
    const line = orderLine(act.money, id)
    const units = chosen.filter((c) => c.line.orderLineId === id).map((c) => c.unit)
    const deductions = [
      ...units.flatMap((unit) => (unit.deduction ? [{ ...unit.deduction, units: 1 }] : [])),
      ...(lines.length === 0 ? fee(rma, act) : []),
    ]
    lines.push(refundFor({ line, already: creditedOn(id, before), units: units.length, deductions }))
    const delivery = rma.legalBasis === 'withdrawal' ? deliveryRefund(line, deliveryCreditedOn(id, before), units.length) : undefined
    if (delivery) extras.push(delivery)
  }
  return derivation({ currency: rma.currency, lines, extras })
}

/** The policy's handling fee, once per return; the law's own types carry none (A9 sets it to zero). */
function fee(rma: Rma, act: Act): { amount: number; reason: string; fileIds: string[] }[] {
  const charged = live(rma).some((r) => r.derivation !== null && r.settlementId === null)
  const amount = rma.legalBasis === 'commercial' && !charged ? requestType(act.policy, rma.type, rma.tier).handlingFee : 0
  return amount > 0 ? [{ amount, reason: 'handling_fee', fileIds: [] }] : []
}

function settledDue(rma: Rma, amount: number, { money }: Pricing): Derivation {
  const before = derivationsOf(rma, money)
  const charges = [...new Set(rma.lines.map((line) => line.orderLineId))].map((id) => ({
    line: orderLine(money, id),
    already: creditedOn(id, before),
  }))
  return derivation({ currency: rma.currency, lines: settle(charges, amount) })
}

type Owing = { kind: ResolutionKind; unitIds: readonly string[]; early: boolean; settlementId?: string | null; due?: Derivation }

/** One more thing owed; its refund promise starts unless only the law's own clock runs yet (owed early). */
function adding(rma: Rma, { due, settlementId = null, ...owing }: Owing, act: Act & { money?: Money }): Rma {
  const resolution: Resolution = {
    ...owing,
    id: act.newId(),
    state: 'owed',
    amount: due ? due.total : null,
    derivation: due ?? null,
    reduceReceivable: due && act.money ? receivable(rma, { due, kind: owing.kind }, act.money) : 0,
    settlementId,
    owedAt: act.now,
    executedAt: null,
    executedBy: null,
    reference: null,
    voidedAt: null,
    creditNote: null,
    sentBy: null,
  }
  const next = { ...rma, resolutions: [...rma.resolutions, resolution] }
  return owing.early && settlementId === null ? next : starting(next, { kind: 'refund', subject: resolution.id }, act)
}

/**
 * The part of an owed amount that reduces what the customer still has to pay, by what has been received by now: the shop may have reported a
 * payment since it became owed.
 */
export const reducesNow = (rma: Rma, { id, kind, derivation: due, reduceReceivable }: Resolution, money: Money): number =>
  due ? receivable({ ...rma, resolutions: rma.resolutions.filter((r) => r.id !== id) }, { due, kind }, money) : reduceReceivable

/**
 * The part of `due` that was never received and so reduces an unpaid invoice instead of being paid out (invariant 2). What is credited on account
 * reduces first what is still to be paid of the order.
 */
function receivable(rma: Rma, { due, kind }: { due: Derivation; kind: ResolutionKind }, { order, ledger }: Money): number {
  const mine = live(rma).flatMap((r) => (r.derivation ? [{ ...r, derivation: r.derivation }] : []))
  const given = [...ledger.entries, ...mine]
  const reduced = given.reduce((sum, r) => sum + r.reduceReceivable, 0)
  const paidOutSoFar = given.reduce((sum, r) => sum + r.derivation.total - outsideReceived(r.derivation), 0) - reduced
  const charged = order.lines.reduce((sum, { gross, shipping }) => sum + gross + shipping, 0)
  const unpaid = kind === 'credit' ? Math.max(0, charged - order.received - reduced) : 0
  return capByReceived({ owed: due.total - outsideReceived(due), receivedSoFar: order.received, paidOutSoFar, unpaid }).reduceReceivable
}
