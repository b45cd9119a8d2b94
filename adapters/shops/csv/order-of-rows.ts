import type { ImportFault } from '#application/orders/import-batch.ts'
import type { GivenRow } from '#application/orders/import-orders.ts'
import type { Terms } from './cells.ts'
import { type Column, columns, itemColumns, lineColumns, orderColumns, parcelColumns } from './columns.ts'

/** A row of the file: its number there, and its cells by header. */
export type Row = { line: number; cells: Readonly<Record<string, string>> }

type Fields = Record<string, unknown>
type Faults = ImportFault[]
type Part = { fields: Fields; line: number }
type Parcel = Part & { items: Part[] }

/** The order that neighbouring rows tell, or what is wrong with each of them: an order is imported whole or not at all. */
export function orderOfRows(rows: readonly [Row, ...Row[]], zone: string): GivenRow {
  const [first] = rows
  const terms = { zone, currency: first.cells['currency'] || 'EUR' }
  const faults: Faults = contradictions(rows)
  const order = readFields(first, orderColumns, { terms, faults })
  const lines: Part[] = []
  const parcels = new Map<string, Parcel>()
  for (const row of rows) {
    const line = lineOf(row, lines, { terms, faults })
    packed(row, { line, parcels }, { terms, faults })
  }
  if (faults.length > 0) return { line: first.line, id: first.cells['order_id'] || null, faults }
  return {
    line: first.line,
    order: nested(order, { lines, parcels: [...parcels.values()] }),
    locate: locator(first.line, lines, [...parcels.values()]),
  }
}

type Reading = { terms: Terms; faults: Faults }

/** What this row's cells say, empty ones left out. */
function readFields(row: Row, wanted: readonly Column[], { terms, faults }: Reading): Fields {
  const fields: Fields = {}
  for (const { name, field, cell, required } of wanted) {
    const given = row.cells[name]?.trim() ?? ''
    if (given === '') {
      if (required) faults.push({ line: row.line, field: name, code: 'input_required' })
      continue
    }
    const read = cell(given, terms)
    if ('code' in read) faults.push({ line: row.line, field: name, code: read.code, params: { given: given.slice(0, 60) } })
    else fields[field] = read.value
  }
  return fields
}

/** What is said of the order must not change from row to row: which would be true? */
function contradictions(rows: readonly [Row, ...Row[]]): Faults {
  const [{ cells: said }, ...others] = rows
  return others.flatMap(({ line, cells }) =>
    orderColumns
      .filter(({ name }) => cells[name] && cells[name].trim() !== (said[name]?.trim() ?? ''))
      .map(({ name }) => ({ line, field: name, code: 'contradicts_first_row' })),
  )
}

/** The line of this row: a new one, or the one whose id it repeats. */
function lineOf(row: Row, lines: Part[], reading: Reading): Part | undefined {
  const id = row.cells['line_id']?.trim()
  const known = lines.find(({ fields }) => fields['id'] === id)
  if (known) {
    if (!row.cells['parcel_id']?.trim())
      reading.faults.push({ line: row.line, field: 'line_id', code: 'line_twice', params: { id: id ?? '' } })
    return known
  }
  const line = { fields: readFields(row, lineColumns, reading), line: row.line }
  lines.push(line)
  return line
}

function packed(row: Row, { line, parcels }: { line: Part | undefined; parcels: Map<string, Parcel> }, reading: Reading): void {
  const id = row.cells['parcel_id']?.trim()
  if (!id) {
    const orphan = [...parcelColumns, ...itemColumns].find(({ name }) => row.cells[name]?.trim())
    if (orphan) reading.faults.push({ line: row.line, field: 'parcel_id', code: 'input_required' })
    return
  }
  const fields = readFields(row, parcelColumns, reading)
  const item = {
    fields: { quantity: line?.fields['quantity'], ...readFields(row, itemColumns, reading), line: line?.fields['id'] },
    line: row.line,
  }
  const known = parcels.get(id)
  if (known) {
    known.items.push(item)
    Object.assign(known.fields, fields)
    return
  }
  parcels.set(id, { fields, line: row.line, items: [item] })
}

/** Dotted fields as objects, and what a file need not say. */
function nested(order: Fields, { lines, parcels }: { lines: readonly Part[]; parcels: readonly Parcel[] }): object {
  const whole: Fields = { number: order['id'], currency: 'EUR' }
  for (const [path, value] of Object.entries(order)) {
    const [head = '', tail] = path.split('.')
    whole[head] = tail === undefined ? value : { ...(whole[head] as Fields | undefined), [tail]: value }
  }
  return { ...whole, lines: lines.map(({ fields }) => fields), parcels: parcels.map(parcelOf) }
}

const parcelOf = ({ fields, items }: Parcel): Fields => ({
  deliveredSource: fields['deliveredAt'] === undefined ? 'unknown' : 'shop',
  ...fields,
  items: items.map((item) => item.fields),
})

/** Where the file says what the order's field holds: `lines.2.gross` is the column `gross` of the third line's row. */
function locator(
  firstLine: number,
  lines: readonly Part[],
  parcels: readonly Parcel[],
): (field: string) => { line: number; field: string } {
  return (field) => {
    const [, of = '', index = '0', rest = ''] = /^(lines|parcels)\.(\d+)\.?(.*)$/.exec(field) ?? []
    const at = (from: readonly Column[], name: string, line: number | undefined) => ({
      line: line ?? firstLine,
      field: from.find((column) => column.field === name)?.name ?? field,
    })
    if (of === 'lines') return at(lineColumns, rest, lines[Number(index)]?.line)
    if (of === '') return at(orderColumns, field, firstLine)
    const parcel = parcels[Number(index)]
    const [, item, itemField = ''] = /^items\.(\d+)\.?(\w*)/.exec(rest) ?? []
    if (item === undefined) return at(parcelColumns, rest, parcel?.line)
    return at(
      [...itemColumns, { name: 'line_id', field: 'line', cell: () => ({ value: '' }) }],
      itemField,
      parcel?.items[Number(item)]?.line,
    )
  }
}

export const knownHeaders: ReadonlySet<string> = new Set(columns.map(({ name }) => name))
export const neededHeaders: readonly string[] = columns.filter(({ required }) => required).map(({ name }) => name)
