import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GivenRow } from './import-orders.ts'
import { readJsonLines } from './json-lines.ts'

async function read(text: string | Uint8Array, piece = 3): Promise<GivenRow[]> {
  const bytes = Buffer.from(text)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const rows: GivenRow[] = []
  for await (const row of readJsonLines(pieces())) rows.push(row)
  return rows
}
const codeOf = (row: GivenRow | undefined): string | undefined => (row && 'faults' in row ? row.faults[0]?.code : undefined)

test('a line is an order, whatever pieces it comes in, with or without an end to the last', async () => {
  const text = '{"id":"é"}\n{"id":"b"}'
  for (const piece of [1, 2, 5, 1000]) {
    const expected = [
      { line: 1, order: { id: 'é' } },
      { line: 2, order: { id: 'b' } },
    ]
    assert.deepEqual(await read(text, piece), expected)
    assert.deepEqual(await read(`${text}\n`, piece), expected)
  }
})

test('empty lines count and say nothing; line ends of Windows and a byte order mark are no part of an order', async () => {
  assert.deepEqual(await read('\ufeff{"id":1}\r\n\r\n \n{"id":2}\r\n'), [
    { line: 1, order: { id: 1 } },
    { line: 4, order: { id: 2 } },
  ])
  assert.deepEqual(await read(''), [])
})

test('a line that is not JSON or not UTF-8 is refused by its number, the others are read', async () => {
  const rows = await read(Buffer.concat([Buffer.from('{"id":1}\n{"id":\n"'), Buffer.from([0xff, 0xfe]), Buffer.from('"\n{"id":4}\n')]))
  assert.deepEqual(
    rows.map((row) => [row.line, codeOf(row)]),
    [
      [1, undefined],
      [2, 'json_malformed'],
      [3, 'not_utf8'],
      [4, undefined],
    ],
  )
})

test('a line without end is refused and never held whole', async () => {
  const rows = await read(`"${'x'.repeat(3 * 2 ** 20)}"\n{"id":2}\n`, 65_536)
  assert.deepEqual(rows.map(codeOf), ['line_too_long', undefined])
})

test('brackets without end are refused like other nonsense', async () => {
  assert.deepEqual((await read('['.repeat(500_000), 65_536)).map(codeOf), ['json_malformed'])
})
