import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRows } from '#domain/lot/read-rows.ts'
import { textOf } from './text-of.ts'

const written = 'Quantité;Numéro de série;Référence;Votre référence\r\n2;SN-1;TK-1;Étagère – 1\u00A0€\r\n'
const row = { line: 2, order: '', sku: 'TK-1', serial: 'SN-1', quantity: 2, reason: '', reference: 'Étagère – 1\u00A0€' }

const littleEndian = Buffer.from(`\uFEFF${written}`, 'utf16le')
/** As French Excel saves a CSV; latin1 has neither the dash nor the euro of Windows. */
const windows = Buffer.from(written.replace('–', '\u0096').replace('€', '\u0080'), 'latin1')

const ways: readonly [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(written)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${written}`)],
  ['Windows-1252, as French Excel saves it', windows],
  ['UTF-16', littleEndian],
  ['UTF-16, the other way round', Buffer.from(littleEndian).swap16()],
]
for (const [way, bytes] of ways)
  test(`a list in ${way} is read with its heading`, () => assert.deepEqual(readRows(textOf(bytes) ?? ''), { rows: [row], unread: [] }))

test('a spreadsheet itself is no text', () => {
  assert.equal(textOf(Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1')), undefined)
})
