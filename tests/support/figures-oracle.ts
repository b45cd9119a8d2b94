import type { DailyFigure, FigureName } from '#domain/figures/daily-figure.ts'
import { answerMinutes, refundDays } from '#domain/figures/delays.ts'
import { proportion } from '#domain/money/proportion.ts'
import type { Order } from '#domain/order/order.ts'
import { promiseName } from '#domain/return/promised-answer.ts'
import type { Resolution, Rma, Unit } from '#domain/return/rma.ts'
import type { ReturnPage } from '#application/returns/ports.ts'

/** What happened, as pages show it. */
export type Told = { pages: readonly ReturnPage[]; orders: readonly Pick<Order, 'placedAt' | 'lines'>[]; now: string; zone: string }

const answering = new Set(['approve', 'reject', 'request_details'])
const ours = new Set(['review', 'reply', 'escalation', 'inspection', 'refund', 'legal_refund', 'legal_remedy'])

/** All figures counted by walking every return, one by one: slow, plain, and without the SQL that it judges. */
export function figuresByHand({ pages, orders, now, zone }: Told): DailyFigure[] {
  const rows = new Map<string, DailyFigure>()
  const dayOf = (at: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at))
  const add = (
    at: string,
    figure: FigureName,
    more: Partial<Pick<DailyFigure, 'key' | 'bucket' | 'currency' | 'count' | 'amount'>> = {},
  ): void => {
    const { key = '', bucket = 0, currency = '', count = 1, amount = 0 } = more
    const day = dayOf(at)
    const place = [day, figure, key, bucket, currency].join('|')
    const known = rows.get(place) ?? { day, figure, key, bucket, currency, count: 0, amount: 0 }
    rows.set(place, { ...known, count: known.count + count, amount: known.amount + amount })
  }
  for (const { placedAt, lines } of orders) {
    add(placedAt, 'orders')
    for (const { sku, quantity } of lines) add(placedAt, 'sold', { key: sku, count: quantity })
  }
  for (const page of pages) {
    ofRequest(page, add)
    for (const clock of page.rma.clocks) {
      const kept = clock.endedAt !== null && clock.outcome === 'met'
      const missed = clock.outcome === 'breached' || (clock.endedAt === null && clock.due < now)
      if (ours.has(clock.kind) && (kept || missed))
        add(kept ? (clock.endedAt ?? '') : clock.due, kept ? 'kept' : 'missed', { key: promiseName(clock) })
    }
    ofStaff(page, add)
  }
  return [...rows.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

export const place = ({ day, figure, key, bucket, currency }: DailyFigure): string => [day, figure, key, bucket, currency].join('|')

type Add = (at: string, figure: FigureName, more?: Partial<Pick<DailyFigure, 'key' | 'bucket' | 'currency' | 'count' | 'amount'>>) => void

function ofRequest({ rma, order, policy }: ReturnPage, add: Add): void {
  const { submittedAt: at, currency } = rma
  add(at, 'requests')
  add(at, 'type', { key: rma.type })
  add(at, 'reason', { key: rma.lines.find(({ declared }) => declared.reason !== null)?.declared.reason ?? '' })
  if (rma.labelOffered && rma.approvedAt !== null) add(at, 'labels')
  for (const line of rma.lines) {
    const bought = order.lines.find(({ id }) => id === line.orderLineId)
    if (!bought) throw new Error('a line of no order')
    for (const [nth, unit] of line.units.entries()) {
      const amount = proportion(bought.gross, nth + 1, bought.quantity) - proportion(bought.gross, nth, bought.quantity)
      add(at, 'value', { key: fate(rma, unit), currency, amount })
      if (unit.decision !== 'rejected' && !['rejected', 'cancelled', 'expired'].includes(rma.status))
        add(order.placedAt, 'returned', { key: bought.sku })
      const fault = policy.requestTypes[rma.type]?.defective === true || policy.reasons[line.declared.reason ?? '']?.fault === true
      if (unit.verdict === 'accepted' && fault) add(order.placedAt, 'faulty', { key: bought.sku })
      if (unit.verdict === 'accepted') add(at, 'accepted', { currency, amount })
      if (unit.verdict === 'accepted' && unit.disposition === 'restock') add(at, 'restocked', { currency, amount })
      if (unit.disposition === 'scrap') add(at, 'scrapped', { currency, amount })
    }
  }
}

function fate(rma: Rma, unit: Unit): string {
  const paid = rma.resolutions.findLast(({ state, unitIds }) => state === 'executed' && unitIds.includes(unit.id))
  if (unit.decision === 'settled' || (paid && (paid.settlementId !== null || paid.kind === 'discount'))) return 'settled'
  if (paid) return paid.kind === 'refund' || paid.kind === 'credit' ? 'refunded' : 'replaced'
  if (rma.status === 'rejected' || unit.decision === 'rejected' || unit.verdict === 'refused') return 'refused'
  return unit.receipt === 'missing' || ['cancelled', 'expired', 'closed'].includes(rma.status) ? 'nothing' : 'open'
}

function ofStaff({ rma, events, messages }: ReturnPage, add: Add): void {
  const answer = events.find(({ verb }) => answering.has(verb))
  const review = rma.clocks.filter(({ kind }) => kind === 'review').toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))[0]
  if (answer && answer.actorRole !== 'system' && review)
    add(answer.at, 'answer', { key: answer.actorId ?? '', bucket: answerMinutes(review.rule, rma.submittedAt, answer.at) })
  for (const { verb, at, actorId } of events) if (verb === 'inspect' && actorId !== null) add(at, 'inspected', { key: actorId })
  for (const { authorKind, internal, at, authorId } of messages)
    if (authorKind === 'staff' && !internal && authorId !== null) add(at, 'wrote', { key: authorId })
  for (const resolution of rma.resolutions) if (resolution.state === 'executed') ofPayment(rma, resolution, add)
}

function ofPayment(rma: Rma, { id, executedAt, executedBy, kind, settlementId, amount, unitIds }: Resolution, add: Add): void {
  const at = executedAt ?? ''
  if (executedBy !== null) add(at, 'executed', { key: executedBy })
  if (settlementId !== null) add(at, 'gesture', { key: kind, currency: rma.currency, amount: amount ?? 0 })
  const rule = rma.clocks.find((clock) => clock.kind === 'refund' && clock.subject === id)?.rule
  const received = rma.lines.flatMap(({ units }) =>
    units.filter((unit) => unitIds.includes(unit.id)).flatMap(({ receivedAt }) => receivedAt ?? []),
  )
  const last = received.toSorted().at(-1)
  if (rule && last !== undefined && (kind === 'refund' || kind === 'credit') && last <= at)
    add(at, 'refund', { bucket: refundDays(rule, last, at) })
}
