import { wallClock } from '#domain/time/zone.ts'
import type { CellValue, ColumnKind, Reader, Row, Sheet } from '#application/sheets/sheet.ts'
import { looksLikeFormula } from './formula.ts'
import { decimalsOf } from './minor-units.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const dayMs = 86_400_000
/** Day 0 of a spreadsheet, as its dates after February 1900 count. */
const EPOCH = Date.UTC(1899, 11, 30)
const LONGEST_TEXT = 32_767

/** One sheet's XML, row by row: the first row are the titles, and stays in sight. */
export async function* worksheet({ columns, rows }: Sheet, reader: Reader): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ title, kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width(title, kind)}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`
  yield rowXml(
    columns.map(({ title }) => textCell(title, 1)),
    1,
  )
  let at = 1
  for await (const row of rows) yield rowXml(cells(row, columns, reader), ++at)
  yield '</sheetData></worksheet>'
}

const width = (title: string, kind: ColumnKind): number => Math.min(60, Math.max(title.length + 3, kind === 'text' ? 22 : 14))

const rowXml = (cells: readonly (string | null)[], at: number): string =>
  `<row r="${at}">${cells.map((cell, index) => (cell === null ? '' : `<c r="${letters(index)}${at}"${cell}</c>`)).join('')}</row>`

/** A, B … Z, AA, AB … */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26))

const cells = (row: Row, columns: Sheet['columns'], reader: Reader): (string | null)[] =>
  row.map((value, index) => cell(value, columns[index]?.kind ?? 'text', reader))

/** All of a cell after its place: format, type and content; null where it is empty. */
function cell(value: CellValue, kind: ColumnKind, { zone }: Reader): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return numberCell(value, kind)
  if (typeof value === 'object') return numberCell(value.amount / 10 ** decimalsOf(value.currency), 'amount')
  if (kind === 'date') return numberCell((Date.parse(`${value}T00:00:00Z`) - EPOCH) / dayMs, kind)
  if (kind === 'instant') return numberCell((Date.parse(`${wallClock(zone, value)}Z`) - EPOCH) / dayMs, kind)
  return textCell(value, looksLikeFormula(value) ? 6 : 0)
}

/** Places among the formats of workbook.ts; 1 are titles, 6 texts that look like formulas. */
const styleOf: Readonly<Record<ColumnKind, number>> = { text: 0, number: 0, amount: 2, share: 3, date: 4, instant: 5 }

const numberCell = (value: number, kind: ColumnKind): string => ` s="${styleOf[kind]}"><v>${value}</v>`

const textCell = (text: string, style: number): string =>
  ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${content(text.slice(0, LONGEST_TEXT))}</t></is>`

/** `_x0041_` would be read as a sign by its number (ECMA-376, ST_Xstring): its underscore is written so itself. */
const content = (text: string): string => markup(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

export const attribute = (text: string): string => markup(text).replaceAll('"', '&quot;')

const markup = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

/** Signs that XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const forbidden = /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu
