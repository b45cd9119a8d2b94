import { isKitOfParts } from '#domain/order/kit.ts'
import type { Order, OrderLine } from '#domain/order/order.ts'
import { serialFault, serialFormOf, serialKey, serialsSold } from '#domain/order/serial-number.ts'
import { assess, type Judged } from '#domain/policy/assess.ts'
import type { Check, LineVerdict } from '#domain/policy/assessment.ts'
import { findRequestType } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { GivenRow } from './read-rows.ts'

/** An order that a row may mean, with what judges it. */
export type LotOrder = Omit<Judged, 'now'> & { policy: Policy }

export type Fault = { code: string; params: Readonly<Record<string, string | number>> }

/** Where a row belongs and what the policy says of it; or why it belongs nowhere. `check` is the clause that blocks it or wants it looked at. */
export type PlacedRow = GivenRow & ({ place: null; fault: Fault } | { place: Place; verdict: LineVerdict; check: Check | null })
type Place = { orderId: string; orderLineId: string; /** Other orders that this row could mean as well. */ others: number }

type Found = { at: LotOrder; line: OrderLine }
type Taken = { units: Map<string, number>; serials: Set<string> }

/**
 * Every row in its order and line: by its serial number among those sold, else by its SKU, in the newest order that still has units to send back.
 * Rows before it in the list have taken theirs. Pure: the orders are given.
 */
export function placeRows(
  rows: readonly GivenRow[],
  orders: readonly LotOrder[],
  { type, now }: { type: string; now: string },
): PlacedRow[] {
  const taken: Taken = { units: new Map(), serials: new Set() }
  const newest = orders.toSorted((a, b) => b.order.placedAt.localeCompare(a.order.placedAt))
  return rows.map((row) => placed(row, newest, { type, now, taken }))
}

type Judging = { type: string; now: string; taken: Taken }

function placed(row: GivenRow, orders: readonly LotOrder[], judging: Judging): PlacedRow {
  const { taken } = judging
  const key = serialKey(row.serial)
  if (key !== '' && taken.serials.has(key)) return { ...row, place: null, fault: { code: 'row_twice', params: { serial: row.serial } } }
  if (key !== '' && row.quantity > 1)
    return { ...row, place: null, fault: { code: 'one_serial_one_unit', params: { quantity: row.quantity } } }
  const found = candidates(row, orders)
  const free = found.find((one) => left(one, judging) >= row.quantity) ?? found[0]
  if (!free) return { ...row, place: null, fault: nowhere(row, orders) }
  const fault = serialWrong(row, free)
  if (fault) return { ...row, place: null, fault }
  const judged = judge(row, free, judging)
  if ('place' in judged && judged.place) {
    taken.units.set(free.line.id, (taken.units.get(free.line.id) ?? 0) + row.quantity)
    if (key !== '') taken.serials.add(key)
  }
  return judged.place ? { ...judged, place: { ...judged.place, others: found.length - 1 } } : judged
}

const same = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase()

/** The lines that a row can mean, the newest order's first: those that sold its serial; where none did, those of its SKU. */
function candidates(row: GivenRow, orders: readonly LotOrder[]): Found[] {
  const key = serialKey(row.serial)
  const lines = orders
    .filter(({ order }) => row.order === '' || same(order.number, row.order))
    .flatMap((at) => at.order.lines.filter((line) => !isKitOfParts(at.order, line)).map((line): Found => ({ at, line })))
  const bySerial =
    key === '' ? [] : lines.filter(({ at, line }) => serialsSold(at.order, line.id).some((serial) => serialKey(serial) === key))
  // A lone column may hold SKUs as well as serials.
  const sku = row.sku === '' ? row.serial : row.sku
  return bySerial.length > 0
    ? bySerial.filter(({ line }) => row.sku === '' || same(line.sku, row.sku))
    : lines.filter(({ line }) => same(line.sku, sku))
}

/** What the policy would still take of a line, rows before this one counted. */
function left({ at, line }: Found, { type, now, taken }: Judging): number {
  const assessment = assess(at.policy, { ...at, now, request: { type, lines: [{ orderLineId: line.id, quantity: 1 }] } })
  return isRefusal(assessment) ? 0 : (assessment.lines[0]?.returnable ?? 0) - (taken.units.get(line.id) ?? 0)
}

function nowhere(row: GivenRow, orders: readonly LotOrder[]): Fault {
  if (row.order !== '' && !orders.some(({ order }) => same(order.number, row.order)))
    return { code: 'order_unknown', params: { order: row.order } }
  if (row.serial !== '' && row.sku === '') return { code: 'serial_unknown', params: { serial: row.serial } }
  return { code: 'sku_unknown', params: { sku: row.sku } }
}

/** How the number is written, where it is none of those sold. */
function serialWrong({ serial, sku }: GivenRow, { at, line }: Found): Fault | undefined {
  const asSku = sku === '' && same(line.sku, serial)
  if (serial === '' || asSku || serialsSold(at.order, line.id).some((sold) => serialKey(sold) === serialKey(serial))) return undefined
  return serialFault(serial, serialFormOf(at.policy.serialFormats ?? [], line.sku))
}

function judge(row: GivenRow, { at, line }: Found, { type, now, taken }: Judging): PlacedRow {
  if (!findRequestType(at.policy, type, at.buyer.tier)) return { ...row, place: null, fault: { code: 'type_unknown', params: { type } } }
  const asSku = row.sku === '' && same(line.sku, row.serial)
  const serials = row.serial === '' || asSku ? [] : [row.serial]
  const quantity = (taken.units.get(line.id) ?? 0) + row.quantity
  const assessment = assess(at.policy, { ...at, now, request: { type, lines: [{ orderLineId: line.id, quantity, serials }] } })
  const assessed = isRefusal(assessment) ? undefined : assessment.lines[0]
  if (!assessed) return { ...row, place: null, fault: { code: 'sku_unknown', params: { sku: line.sku } } }
  const { checks, verdict } = assessed
  const check = checks.find(({ outcome }) => outcome === 'block') ?? checks.find(({ outcome }) => outcome === 'review') ?? null
  const kept = { ...row, serial: serials[0] ?? '', sku: line.sku }
  return { ...kept, place: { orderId: at.order.id, orderLineId: line.id, others: 0 }, verdict, check }
}

/** The rows of one order that can be asked for, line by line: what a draft is made of. */
export type LotLine = { orderLineId: string; quantity: number; serials: readonly string[]; references: readonly string[] }

export function byOrder(rows: readonly PlacedRow[], orders: readonly Pick<Order, 'id'>[]): { orderId: string; lines: LotLine[] }[] {
  return orders.flatMap(({ id }) => {
    const lines = new Map<string, LotLine>()
    for (const row of rows) {
      if (row.place?.orderId !== id || !('verdict' in row) || row.verdict === 'blocked') continue
      const { orderLineId } = row.place
      const before = lines.get(orderLineId) ?? { orderLineId, quantity: 0, serials: [], references: [] }
      lines.set(orderLineId, {
        orderLineId,
        quantity: before.quantity + row.quantity,
        serials: row.serial === '' ? before.serials : [...before.serials, row.serial],
        references: row.reference === '' ? before.references : [...before.references, row.reference],
      })
    }
    return lines.size === 0 ? [] : [{ orderId: id, lines: [...lines.values()] }]
  })
}
