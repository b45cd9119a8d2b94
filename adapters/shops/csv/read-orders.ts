import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import type { GivenRow } from '#application/orders/import-orders.ts'
import { knownHeaders, neededHeaders, orderOfRows, type Row } from './order-of-rows.ts'

/** What keeps a whole file from being read; each a sentence. */
export class UnreadableFile extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join(' '))
    this.problems = problems
  }
}

const MOST_ROWS_OF_AN_ORDER = 5000

/** Orders out of a CSV file in UTF-8, rows of one order next to one another; `zone` is that of times without an offset. */
export async function* readCsvOrders(bytes: AsyncIterable<Uint8Array>, { zone }: { zone: string }): AsyncGenerator<GivenRow> {
  const seen = new Set<string>()
  for await (const group of groups(rowsOf(bytes))) {
    if ('faults' in group) {
      yield group
      continue
    }
    const [first] = group.rows
    const id = idOf(first)
    const fault = faultOf(group, id !== '' && seen.has(id))
    yield fault ? { line: first.line, id, faults: [{ field: 'order_id', code: fault, line: first.line }] } : orderOfRows(group.rows, zone)
    seen.add(id)
  }
}

function faultOf({ rows, doubtful }: Group, seen: boolean): string | undefined {
  // Taken as the order's new state, they would take its other lines away.
  if (seen) return 'order_rows_apart'
  if (doubtful) return 'beside_unreadable_row'
  return rows.length > MOST_ROWS_OF_AN_ORDER ? 'too_many_rows' : undefined
}

type Unread = Extract<GivenRow, { faults: unknown }>
/** Doubtful next to a row that cannot be read: it may have been one of these. */
type Group = { rows: [Row, ...Row[]]; doubtful: boolean }

async function* groups(rows: AsyncIterable<Row | Unread>): AsyncGenerator<Group | Unread> {
  let group: Group | undefined
  let doubtful = false
  for await (const row of rows) {
    if ('faults' in row) {
      if (group) group.doubtful = true
      doubtful = true
      yield row
      continue
    }
    if (group && idOf(group.rows[0]) === idOf(row)) {
      if (group.rows.length <= MOST_ROWS_OF_AN_ORDER) group.rows.push(row)
    } else {
      if (group) yield group
      group = { rows: [row], doubtful }
    }
    doubtful = false
  }
  if (group) yield group
}

const idOf = (row: Row): string => row.cells['order_id']?.trim() ?? ''

async function* rowsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row | Unread> {
  const text = decoded(bytes)
  const start = await headerLine(text)
  const skipped: Unread[] = []
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: 2 ** 20,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => void skipped.push(unreadable(error)),
  })
  pipeline(Readable.from(resumed(start, text)), parser, () => undefined)
  let headers: string[] | undefined
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    // The parser reads ahead: what it skipped comes where it stood.
    yield* skipped.splice(0, skipped.findLastIndex((row) => row.line < info.lines) + 1)
    if (!headers) headers = checkedHeaders(record)
    else if (record.length === headers.length) yield { line: info.lines, cells: cellsOf(headers, record) }
    else
      yield {
        line: info.lines,
        id: null,
        faults: [{ field: '', code: 'columns_differ', params: { expected: headers.length, given: record.length } }],
      }
  }
  yield* skipped
  if (!headers) throw new UnreadableFile(['The file is empty.'])
}

const cellsOf = (headers: readonly string[], record: readonly string[]): Row['cells'] =>
  Object.fromEntries(headers.map((header, index) => [header, record[index] ?? '']))

const unreadable = (error: CsvError | undefined): Unread => ({
  line: typeof error?.['lines'] === 'number' ? error['lines'] : 0,
  id: null,
  faults: [{ field: '', code: 'row_unreadable', detail: error?.message ?? '' }],
})

function checkedHeaders(record: readonly string[]): string[] {
  const headers = record.map((header) => header.trim().toLowerCase())
  const problems = [
    ...neededHeaders.filter((name) => !headers.includes(name)).map((name) => `The column ${name} is missing.`),
    ...headers.filter((name) => !knownHeaders.has(name)).map((name) => `The column ${JSON.stringify(name)} is unknown.`),
    ...headers.filter((name, index) => headers.indexOf(name) < index).map((name) => `The column ${name} stands twice.`),
  ]
  if (problems.length > 0) throw new UnreadableFile(problems)
  return headers
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile(['The file is not in UTF-8: in a spreadsheet, save it as “CSV UTF-8”.'])
    throw error
  }
}

/** Enough of the beginning to see all headers. */
async function headerLine(text: AsyncGenerator<string>): Promise<string> {
  let start = ''
  while (!start.includes('\n') && start.length < 100_000) {
    const { value, done } = await text.next()
    if (done) break
    start += value
  }
  return start
}

/** Spreadsheets of a decimal comma write semicolons. */
function delimiterOf(start: string): string {
  const header = start.split('\n')[0] ?? ''
  return [';', '\t', ','].find((sign) => header.includes(sign)) ?? ','
}

async function* resumed(start: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield start
  yield* text
}
