import type { OrderInput } from '#domain/order/order.ts'
import { amount, type Cell, invoices, list, percent, yesNo } from './cells.ts'
import { type Column, columns, itemColumns, lineColumns, orderColumns, parcelColumns } from './columns.ts'

/** The same file that `readCsvOrders` reads: a row per line, and one more per further parcel of a line. Amounts have two decimals. */
export function* writeCsvOrders(orders: Iterable<OrderInput>): Generator<string> {
  yield csvRow(columns.map(({ name }) => name))
  for (const order of orders) yield* rowsOf(order)
}

type Fields = Readonly<Record<string, unknown>>

function* rowsOf(order: OrderInput): Generator<string> {
  const told = { ...cellsOf(order, orderColumns) }
  let first = true
  for (const line of order.lines) {
    const packed = order.parcels.flatMap((parcel) => parcel.items.filter((item) => item.line === line.id).map((item) => ({ parcel, item })))
    for (const [index, pack] of (packed.length > 0 ? packed : [undefined]).entries()) {
      const again = index > 0
      yield rowOf({
        ...(first ? told : { order_id: order.id }),
        ...(again ? { line_id: line.id } : cellsOf(line, lineColumns)),
        ...(pack ? { ...cellsOf(pack.parcel, parcelColumns), ...cellsOf(pack.item, itemColumns) } : {}),
      })
      first = false
    }
  }
}

const rowOf = (cells: Readonly<Record<string, string>>): string => csvRow(columns.map(({ name }) => cells[name] ?? ''))

const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`

const cellsOf = (fields: Fields, wanted: readonly Column[]): Record<string, string> =>
  Object.fromEntries(wanted.map(({ name, field, cell }) => [name, written(valueAt(fields, field), cell)]))

const valueAt = (fields: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Fields | null)?.[key], fields)

function written(value: unknown, cell: Cell): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (cell === amount) return (Number(value) / 100).toFixed(2)
  if (cell === percent) return String(Number(value) / 100)
  if (cell === yesNo) return value ? 'yes' : 'no'
  if (cell === list) return (value as string[]).join('|')
  if (cell === invoices) return (value as OrderInput['invoices']).map(({ number, date }) => `${number}@${date}`).join('|')
  return JSON.stringify(value)
}
