import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { array, assert as holds, asyncProperty, string } from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { type CellValue, fileKind, type Row, type Sheet, sheetFormats, sheetMedia, sheetsMedia } from '#application/sheets/sheet.ts'
import { sheets } from './sheets.ts'

const zone = 'Europe/Paris'

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(pieces))
const asCsv = async (sheet: Sheet, locale: 'fr' | 'en'): Promise<string> =>
  (await whole(sheets().one(sheet, { format: 'csv', locale, zone }))).toString('utf8')
const asWorkbook = async (sheet: Sheet): Promise<unknown[][]> =>
  readSheet(await whole(sheets().one(sheet, { format: 'xlsx', locale: 'fr', zone })))

const texts = (...values: string[]): Sheet => ({
  name: 'Retours',
  columns: [{ title: 'Texte', kind: 'text' }],
  rows: values.map((value) => [value]),
})

const of = (row: Row): Sheet => ({
  name: 'Retours',
  columns: [
    { title: 'Numéro', kind: 'text' },
    { title: 'Pièces', kind: 'number' },
    { title: 'Valeur', kind: 'amount' },
    { title: 'Part', kind: 'share' },
    { title: 'Jour', kind: 'date' },
    { title: 'Demandé', kind: 'instant' },
  ],
  rows: [row],
})
const row: Row = ['Éric ; « le » "vrai"', -3, { amount: -124_990, currency: 'EUR' }, 0.031, '2026-11-24', '2026-11-24T17:02:05.000Z']

test('a French CSV has the mark of UTF-8, semicolons, decimal commas and the time of the shop', async () => {
  assert.equal(
    await asCsv(of(row), 'fr'),
    '\u{feff}Numéro;Pièces;Valeur;Part;Jour;Demandé\r\n"Éric ; « le » ""vrai""";-3;-1249,90;0,031;2026-11-24;2026-11-24 18:02:05\r\n',
  )
})

test('an English one has commas between cells and points in numbers', async () => {
  assert.match(await asCsv(of(row), 'en'), /^\u{feff}Numéro,Pièces,.*\r\n"Éric ; « le » ""vrai""",-3,-1249.90,0.031,/u)
})

test('an empty cell is empty, an amount has the decimals of its currency', async () => {
  const csv = await asCsv(of(['', null, { amount: 24_990, currency: 'JPY' }, null, null, null]), 'fr')
  assert.match(csv, /\r\n;;24990;;;\r\n$/)
})

test('in a workbook numbers are numbers, days and moments are dates, by the clock of the shop', async () => {
  const [titles, cells] = await asWorkbook(of(row))
  assert.deepEqual(titles, ['Numéro', 'Pièces', 'Valeur', 'Part', 'Jour', 'Demandé'])
  assert.deepEqual(cells, [row[0], -3, -1249.9, 0.031, new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T18:02:05Z')])
})

test('what other spreadsheets take for the end of a cell ends none; where it does all the same, in the middle of a line, no formula begins', async () => {
  for (const [said, text] of [
    ['x;=HYPERLINK("https://x.example")', `x;'=HYPERLINK("https://x.example")`],
    ['x,=1+1', "x,'=1+1"],
    ['x\t=1+1', "x\t'=1+1"],
    ['Gris, - 20 %; rouge', 'Gris, - 20 %; rouge'],
  ] as const)
    for (const [locale, delimiter] of [
      ['fr', ','],
      ['en', ';'],
      ['en', '\t'],
      ['fr', '\t'],
    ] as const)
      assert.deepEqual(parse(await asCsv(texts(said), locale), { bom: true, delimiter, relax_column_count: true }).flat(), ['Texte', text])
})

/** Where another sign separates, a formula might begin there too. */
const within = (text: string): string => text.replaceAll(/([;,\t\r\n])(?=[=+\-@＝＋－＠])/gu, "$1'")

const formulas = ['=1+1', '+33 6 00', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("https://x.example";"prix")']

for (const formula of formulas) {
  test(`${JSON.stringify(formula)} comes out as text, never as a formula`, async () => {
    const [, [cell = ''] = []] = parse(await asCsv(texts(formula), 'fr'), { bom: true, delimiter: ';' })
    assert.equal(cell, `'${within(formula)}`)
    const files = unzipSync(await whole(sheets().one(texts(formula), { format: 'xlsx', locale: 'fr', zone })))
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    assert.match(xml, /<c r="A2" s="6" t="inlineStr">/)
    assert.doesNotMatch(xml, /<f[ >]/)
  })
}

test('a title is no way in either', async () => {
  assert.match(await asCsv({ ...texts('x'), columns: [{ title: '=1', kind: 'text' }] }, 'fr'), /^\u{feff}'=1\r\n/u)
})

// What both readers take away by themselves: an empty cell, and signs that no XML can hold.
const anyText = string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => /^\P{C}+$/u.test(text) && text.trim() === text)

test('whatever was typed is read back', () =>
  holds(
    asyncProperty(array(anyText, { minLength: 1, maxLength: 6 }), async (values) => {
      const csv = parse(await asCsv(texts(...values), 'fr'), { bom: true, delimiter: ';' })
      const plain = values.map((value) => `${/^[=+\-@＝＋－＠]/.test(value) ? "'" : ''}${within(value)}`)
      assert.deepEqual(
        csv.slice(1),
        plain.map((value) => [value]),
      )
      assert.deepEqual(
        (await asWorkbook(texts(...values))).slice(1),
        values.map((value) => [value]),
      )
    }),
    { numRuns: 60 },
  ))

test('what looks like the number of a sign, and signs that XML has not, do no harm', async () => {
  const files = unzipSync(await whole(sheets().one(texts('_x0041_', 'a\u{0}b\u{d800}c<&>'), { format: 'xlsx', locale: 'fr', zone })))
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.match(xml, />_x005F_x0041_</)
  assert.match(xml, />ab\u{fffd}c&lt;&amp;&gt;</u)
})

test('several tables are a workbook with a sheet each, or an archive of CSV files', async () => {
  const many = [
    { ...texts('un'), name: 'Délais tenus : par semaine, toutes étapes' },
    { ...texts('deux'), name: 'Délais tenus : par semaine, toutes étapes' },
  ]
  const book = unzipSync(await whole(sheets().all(many, { format: 'xlsx', locale: 'fr', zone })))
  const names = [...strFromU8(book['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)].map((found) => found[1])
  assert.equal(new Set(names).size, 2)
  for (const name of names) assert.ok((name ?? '').length <= 31, name)
  const archive = unzipSync(await whole(sheets().all(many, { format: 'csv', locale: 'fr', zone })))
  assert.deepEqual(Object.keys(archive), ['01-delais-tenus-par-semaine-toutes-etapes.csv', '02-delais-tenus-par-semaine-toutes-etapes.csv'])
  assert.match(strFromU8(archive['01-delais-tenus-par-semaine-toutes-etapes.csv'] ?? new Uint8Array()), /un\r\n$/)
})

test('many rows go out as they come: the first bytes leave before the last row is asked for', async () => {
  let asked = 0
  function* rows(): Generator<CellValue[]> {
    for (; asked < 30_000; asked++) yield [`Retour ${asked}`]
  }
  for (const format of ['csv', 'xlsx'] as const) {
    asked = 0
    let pieces = 0
    let largest = 0
    let askedAtFirst = 0
    for await (const piece of sheets().one({ ...texts(), rows: rows() }, { format, locale: 'fr', zone })) {
      if (format === 'csv' ? pieces === 0 : piece.length > 2000 && askedAtFirst === 0) askedAtFirst = asked
      pieces++
      largest = Math.max(largest, piece.length)
    }
    assert.equal(asked, 30_000)
    assert.ok(askedAtFirst > 0 && askedAtFirst < 15_000, `${format}: ${askedAtFirst} rows before the first piece`)
    assert.ok(largest < 256 * 1024, `${format}: a piece of ${largest} bytes`)
  }
})

test('a file says what it is, and a route which kinds it may answer', () => {
  assert.deepEqual([fileKind('csv').ending, fileKind('csv', true).ending, fileKind('xlsx', true).ending], ['csv', 'zip', 'xlsx'])
  for (const format of sheetFormats) {
    assert.ok(sheetMedia.some((media) => fileKind(format).contentType.startsWith(media)))
    assert.ok(sheetsMedia.some((media) => fileKind(format, true).contentType.startsWith(media)))
  }
})
