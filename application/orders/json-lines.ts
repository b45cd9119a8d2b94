import type { GivenRow } from './import-orders.ts'

/** An order of five hundred lines is some hundred kilobytes. */
const LONGEST_LINE = 2 ** 20
const NEWLINE = 10

/** One order per line of JSON, out of bytes that come in any pieces; never more than one line in memory. Empty lines count and say nothing. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<GivenRow> {
  let line = 1
  for await (const text of splitLines(bytes)) {
    const row = text.length > 0 ? rowOf(text, line) : undefined
    if (row) yield row
    line++
  }
}

/** Lines without their ends; one that is too long is answered cut, a byte beyond what a line may have. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let length = 0
  const keep = (piece: Uint8Array): void => {
    const room = Math.max(0, LONGEST_LINE + 1 - length)
    if (room > 0 && piece.length > 0) pieces.push(piece.subarray(0, room))
    length += Math.min(piece.length, room)
  }
  const take = (): Uint8Array => {
    const line = Buffer.concat(pieces)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function rowOf(bytes: Uint8Array, line: number): GivenRow | undefined {
  const unread = (code: string, params: Readonly<Record<string, number>> = {}): GivenRow => ({
    line,
    id: null,
    faults: [{ field: '', code, params }],
  })
  if (bytes.length > LONGEST_LINE) return unread('line_too_long', { most: LONGEST_LINE })
  try {
    const text = utf8.decode(bytes).trim()
    return text === '' ? undefined : { line, order: JSON.parse(text) as unknown }
  } catch (error) {
    // The decoder's own; everything else is JSON's, depth included.
    return error instanceof TypeError ? unread('not_utf8') : unread('json_malformed')
  }
}
