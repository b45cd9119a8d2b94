import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRows } from './read-rows.ts'

const read = (text: string): string[] =>
  readRows(text).rows.map(({ line, order, sku, serial, quantity, reference }) => [line, order, sku, serial, quantity, reference].join('|'))

const table: readonly [string, string, string[]][] = [
  ['a column of serials', 'SN-1\nSN-2\n', ['1|||SN-1|1|', '2|||SN-2|1|']],
  ['semicolons with a French heading', 'N° de série;Référence;Qté\nSN-1;TK-1;1', ['2||TK-1|SN-1|1|']],
  ['tabs of a spreadsheet, any order of columns', 'Quantité\tSKU\tCommande\r\n2\tTK-1\tCMD-7', ['2|CMD-7|TK-1||2|']],
  ['commas with an English heading', 'sku,serial number,quantity,your reference\nTK-1,SN-1,1,A12', ['2||TK-1|SN-1|1|A12']],
  ['a reason, whatever it is called', 'SKU;Motif\nTK-1;Ne fonctionne pas', ['2||TK-1||1|']],
  ['a byte-order mark', '\uFEFFSKU;Qté\nTK-1;3', ['2||TK-1||3|']],
  ['French decimals and spaces', 'SKU;Qté\nTK-1;2,0\nTK-2;1\u202F000', ['2||TK-1||2|', '3||TK-2||1000|']],
  ['quotes around a separator and a quote', 'SKU;Votre référence\nTK-1;"lot 3; ""bas"""', ['2||TK-1||1|lot 3; "bas"']],
  ['empty lines between', 'SKU\n\nTK-1\n\n', ['3||TK-1||1|']],
  ['a column nobody knows', 'Couleur;SKU\nrouge;TK-1', ['2||TK-1||1|']],
  ['no heading, four columns', 'SN-1;TK-1;1;A12', ['1||TK-1|SN-1|1|A12']],
]
for (const [what, text, rows] of table) test(`${what} is read`, () => assert.deepEqual(read(text), rows))

test('a row that cannot be read keeps its text and its place, and the others are read', () => {
  const { rows, unread } = readRows('SKU;Qté\nTK-1;deux\n;3\nTK-2;0\nTK-3;1,5\nTK-4;2')
  assert.deepEqual(unread, [
    { line: 2, text: 'TK-1;deux', code: 'quantity_unreadable' },
    { line: 3, text: ';3', code: 'nothing_named' },
    { line: 4, text: 'TK-2;0', code: 'quantity_unreadable' },
    { line: 5, text: 'TK-3;1,5', code: 'quantity_unreadable' },
  ])
  assert.deepEqual(
    rows.map(({ sku }) => sku),
    ['TK-4'],
  )
})

test('what comes after 500 rows is told, not lost', () => {
  const { rows, unread } = readRows(Array.from({ length: 503 }, (_, i) => `SN-${i}`).join('\n'))
  assert.equal(rows.length, 500)
  assert.deepEqual(
    unread.map(({ line, code }) => `${line} ${code}`),
    ['501 too_many_rows', '502 too_many_rows', '503 too_many_rows'],
  )
})
