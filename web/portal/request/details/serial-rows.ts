import { serialKey } from '#domain/order/serial-number.ts'

/** One row a unit; null where the number cannot be read. */
type Rows = readonly (string | null)[]

/** A number of those delivered goes into the first empty row, or out of the row that it is in. */
export function picked(rows: Rows, serial: string): Rows {
  const at = rows.findIndex((row) => row !== null && serialKey(row) === serialKey(serial))
  if (at >= 0) return rows.with(at, '')
  const empty = rows.indexOf('')
  return empty < 0 ? rows : rows.with(empty, serial)
}

/** Several numbers pasted at once fill this row and the next; what there are no units for stays out, and what was typed further on stays. */
export function pasted(rows: Rows, from: number, text: string): Rows {
  const numbers = text.split(/[\n\r\t;]+/).flatMap((part) => part.trim() || [])
  return rows.map((row, index) => (index < from ? row : (numbers[index - from]?.slice(0, 60) ?? row)))
}
