import { serialKey } from '#domain/order/serial-number.ts'

/** One row a unit; null where the number cannot be read. */
type Rows = readonly (string | null)[]

/** A number of those delivered goes into the first empty row, else in the place of one that was typed and is none of them; or out of the row that it is in. */
export function picked(rows: Rows, serial: string, known: readonly string[]): Rows {
  const delivered = new Set(known.map(serialKey))
  const at = rows.findIndex((row) => row !== null && serialKey(row) === serialKey(serial))
  if (at >= 0) return rows.with(at, '')
  const empty = rows.indexOf('')
  const strange = rows.findIndex((row) => row !== null && !delivered.has(serialKey(row)))
  const to = empty < 0 ? strange : empty
  return to < 0 ? rows : rows.with(to, serial)
}

/** Several numbers pasted at once fill this row and the next; what there are no units for stays out, and what was typed further on stays. */
export function pasted(rows: Rows, from: number, text: string): Rows {
  const numbers = text.split(/[\n\r\t;]+/).flatMap((part) => part.trim() || [])
  return rows.map((row, index) => (index < from ? row : (numbers[index - from]?.slice(0, 60) ?? row)))
}
