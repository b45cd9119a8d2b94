import { isKitOfParts } from '#domain/order/kit.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import type { Order, OrderLine } from '#domain/order/order.ts'
import { serialFault, serialFormOf, serialKey } from '#domain/order/serial-number.ts'
import { assess, type Judged } from '#domain/policy/assess.ts'
import type { Check, LineVerdict } from '#domain/policy/assessment.ts'
import { findRequestType } from '#domain/policy/request-type.ts'
import { folded } from '#domain/search/folded.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { GivenRow } from './read-rows.ts'

/** An order that a row may mean, with what judges it. */
export type LotOrder = Omit<Judged, 'now'> & { policy: Policy }

export type Fault = { code: string; params: Readonly<Record<string, string | number>> }

/** Where a row belongs and what the policy says of it; or why it belongs nowhere. `check` is the clause that blocks it or wants it looked at. */
export type PlacedRow = GivenRow & ({ place: null; fault: Fault } | { place: Place; verdict: LineVerdict; check: Check | null })
type Place = { orderId: string; orderLineId: string; /** Other orders that this row could mean as well. */ others: number }

/** A line that rows may mean: the numbers it was sold with, and the units that the policy would still take. */
type Found = { at: LotOrder; number: string; line: OrderLine; sold: ReadonlySet<string>; returnable: () => number }
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
  const shelf = shelved(orders, { type, now })
  return rows.map((row) => placed(row, shelf, { type, now, taken }))
}

type Judging = { type: string; now: string; taken: Taken }

function placed(given: GivenRow, shelf: Shelf, judging: Judging): PlacedRow {
  const { taken } = judging
  const row = meant(given, shelf)
  const key = serialKey(row.serial)
  if (key !== '' && taken.serials.has(key)) return { ...row, place: null, fault: { code: 'row_twice', params: { serial: row.serial } } }
  if (key !== '' && row.quantity > 1)
    return { ...row, place: null, fault: { code: 'one_serial_one_unit', params: { quantity: row.quantity } } }
  const found = candidates(row, shelf)
  const free = found.find((one) => left(one, taken) >= row.quantity) ?? found[0]
  if (!free) return { ...row, place: null, fault: nowhere(row, shelf) }
  const fault = serialWrong(row, free)
  if (fault) return { ...row, place: null, fault }
  const judged = judge(row, free, judging)
  if ('place' in judged && judged.place) {
    taken.units.set(free.line.id, (taken.units.get(free.line.id) ?? 0) + row.quantity)
    if (key !== '') taken.serials.add(key)
  }
  return judged.place ? { ...judged, place: { ...judged.place, others: found.length - 1 } } : judged
}

/** A lone column may hold SKUs as well as serials: what no product was sold with, and is a product's SKU, is that SKU. */
const meant = (row: GivenRow, { bySerial, bySku }: Shelf): GivenRow =>
  row.sku === '' && !bySerial.has(serialKey(row.serial)) && bySku.has(skuKey(row.serial)) ? { ...row, sku: row.serial, serial: '' } : row

const skuKey = (sku: string): string => sku.trim().toUpperCase()
const same = (a: string, b: string): boolean => skuKey(a) === skuKey(b)

/** All lines by what a row may call them, the newest order's first. Made once: a list has hundreds of rows, and a customer thousands of lines. */
type Shelf = {
  /** Keys of the orders' numbers. */
  numbers: ReadonlySet<string>
  bySerial: ReadonlyMap<string, readonly Found[]>
  bySku: ReadonlyMap<string, readonly Found[]>
}

function shelved(orders: readonly LotOrder[], asked: { type: string; now: string }): Shelf {
  const bySerial = new Map<string, Found[]>()
  const bySku = new Map<string, Found[]>()
  const numbers = new Set<string>()
  for (const at of orders.toSorted((a, b) => b.order.placedAt.localeCompare(a.order.placedAt))) {
    const number = orderKey(at.order.number)
    const soldOf = serialKeysOf(at.order)
    numbers.add(number)
    for (const line of at.order.lines.filter((one) => !isKitOfParts(at.order, one))) {
      const sold = soldOf.get(line.id) ?? new Set()
      const found: Found = { at, number, line, sold, returnable: once(() => returnable({ at, line }, asked)) }
      for (const key of sold) put(bySerial, key, found)
      put(bySku, skuKey(line.sku), found)
    }
  }
  return { numbers, bySerial, bySku }
}

function put(shelf: Map<string, Found[]>, key: string, found: Found): void {
  const there = shelf.get(key)
  if (there) there.push(found)
  else shelf.set(key, [found])
}

function serialKeysOf({ parcels }: Pick<Order, 'parcels'>): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const { orderLineId, serials } of parcels.flatMap(({ items }) => items))
    keys.set(orderLineId, new Set([...(keys.get(orderLineId) ?? []), ...serials.map(serialKey)]))
  return keys
}

function once(count: () => number): () => number {
  let known: number | undefined
  return () => (known ??= count())
}

/** The lines that a row can mean, the newest order's first: those that sold its serial; where none did, those of its SKU. */
function candidates(row: GivenRow, { numbers, bySerial, bySku }: Shelf): readonly Found[] {
  const meant = numberMeant(row, numbers)
  const named = (lines: readonly Found[] = []): readonly Found[] =>
    row.order === '' ? lines : lines.filter(({ number }) => number === meant)
  const key = serialKey(row.serial)
  const sold = key === '' ? [] : named(bySerial.get(key))
  if (sold.length > 0) return sold.filter(({ line }) => row.sku === '' || same(line.sku, row.sku))
  return named(bySku.get(skuKey(row.sku)))
}

/** The order that a row names, however it is written; undefined where it is none of these. */
const numberMeant = ({ order }: GivenRow, numbers: Shelf['numbers']): string | undefined =>
  waysToNumber(orderKey(order)).find((way) => numbers.has(way))

/** What the policy would take of a line if nothing of the list were there. */
function returnable({ at, line }: Pick<Found, 'at' | 'line'>, { type, now }: { type: string; now: string }): number {
  const assessment = assess(at.policy, { ...at, now, request: { type, lines: [{ orderLineId: line.id, quantity: 1 }] } })
  return isRefusal(assessment) ? 0 : (assessment.lines[0]?.returnable ?? 0)
}

/** What it would still take, rows before this one counted. */
const left = ({ line, returnable }: Found, taken: Taken): number => returnable() - (taken.units.get(line.id) ?? 0)

function nowhere(row: GivenRow, { numbers }: Shelf): Fault {
  if (row.order !== '' && numberMeant(row, numbers) === undefined) return { code: 'order_unknown', params: { order: row.order } }
  if (row.serial !== '' && row.sku === '') return { code: 'serial_unknown', params: { serial: row.serial } }
  return { code: 'sku_unknown', params: { sku: row.sku } }
}

/** How the number is written, where it is none of those sold. */
function serialWrong({ serial }: GivenRow, { at, line, sold }: Found): Fault | undefined {
  if (serial === '' || sold.has(serialKey(serial))) return undefined
  return serialFault(serial, serialFormOf(at.policy.serialFormats ?? [], line.sku))
}

function judge(row: GivenRow, { at, line }: Found, { type, now, taken }: Judging): PlacedRow {
  if (!findRequestType(at.policy, type, at.buyer.tier)) return { ...row, place: null, fault: { code: 'type_unknown', params: { type } } }
  const serials = row.serial === '' ? [] : [row.serial]
  const quantity = (taken.units.get(line.id) ?? 0) + row.quantity
  const reason = row.reason === '' ? '' : reasonMeant(row.reason, type, at.policy)
  if (reason === undefined) return { ...row, place: null, fault: { code: 'reason_unknown', params: { reason: row.reason } } }
  const assessment = assess(at.policy, { ...at, now, request: { type, lines: [{ orderLineId: line.id, quantity, serials }] } })
  const assessed = isRefusal(assessment) ? undefined : assessment.lines[0]
  if (!assessed) return { ...row, place: null, fault: { code: 'sku_unknown', params: { sku: line.sku } } }
  const { checks, verdict } = assessed
  const check = checks.find(({ outcome }) => outcome === 'block') ?? checks.find(({ outcome }) => outcome === 'review') ?? null
  return { ...row, sku: line.sku, reason, place: { orderId: at.order.id, orderLineId: line.id, others: 0 }, verdict, check }
}

const plainly = (words: string): string =>
  folded(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The code of the reason that these words name, of those that the type knows: by the code itself or by its label in either language. */
function reasonMeant(words: string, type: string, { reasons }: Policy): string | undefined {
  const known = Object.entries(reasons).filter(([, { types }]) => types.includes(type))
  return known.find(([code, { label }]) => [code, label.fr, label.en].some((name) => plainly(name) === plainly(words)))?.[0]
}

/** The rows of one order that can be asked for, line by line: what a draft is made of. */
export type LotLine = {
  orderLineId: string
  quantity: number
  serials: readonly string[]
  /** The code that its rows give, where they give the same. */
  reason: string | null
  references: readonly string[]
}

export function byOrder(rows: readonly PlacedRow[], orders: readonly Pick<Order, 'id'>[]): { orderId: string; lines: LotLine[] }[] {
  return orders.flatMap(({ id }) => {
    const lines = new Map<string, LotLine>()
    for (const row of rows) {
      if (row.place?.orderId !== id || !('verdict' in row) || row.verdict === 'blocked') continue
      const { orderLineId } = row.place
      const before = lines.get(orderLineId) ?? { orderLineId, quantity: 0, serials: [], reason: row.reason || null, references: [] }
      lines.set(orderLineId, {
        orderLineId,
        quantity: before.quantity + row.quantity,
        reason: before.reason === row.reason ? before.reason : null,
        serials: row.serial === '' ? before.serials : [...before.serials, row.serial],
        references: row.reference === '' ? before.references : [...before.references, row.reference],
      })
    }
    return lines.size === 0 ? [] : [{ orderId: id, lines: [...lines.values()] }]
  })
}
