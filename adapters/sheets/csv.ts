import type { Locale } from '#domain/actor.ts'
import { wallClock } from '#domain/time/zone.ts'
import type { CellValue, ColumnKind, Reader, Sheet } from '#application/sheets/sheet.ts'
import { looksLikeFormula } from './formula.ts'
import { decimalsOf } from './minor-units.ts'
import { inPieces } from './pieces.ts'

const BOM = '\u{feff}'

/** Spreadsheets of a decimal comma want semicolons between cells. */
const separators: Readonly<Record<Locale, string>> = { fr: ';', en: ',' }

/**
 * A table as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know it. Numbers have their reader's decimal sign; moments are
 * the merchant's own time. A text that could be a formula has an apostrophe before it.
 */
export const writeCsv = ({ columns, rows }: Sheet, reader: Reader): AsyncIterable<Uint8Array> => inPieces(lines({ columns, rows }, reader))

async function* lines({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>, reader: Reader): AsyncGenerator<string> {
  const separator = separators[reader.locale]
  yield `${BOM}${columns.map(({ title }) => quoted(defused(title))).join(separator)}\r\n`
  for await (const row of rows)
    yield `${row.map((value, index) => cell(value, columns[index]?.kind ?? 'text', reader)).join(separator)}\r\n`
}

/** A number never holds what separates its reader's cells. */
const cell = (value: CellValue, kind: ColumnKind, reader: Reader): string =>
  typeof value === 'string' ? quoted(written(value, kind, reader)) : written(value, kind, reader)

function written(value: CellValue, kind: ColumnKind, { locale, zone }: Reader): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimal(String(kind === 'share' ? Number(value.toFixed(6)) : value), locale)
  if (typeof value === 'object') return decimal(amount(value.amount, decimalsOf(value.currency)), locale)
  if (kind === 'instant') return wallClock(zone, value).replace('T', ' ')
  return kind === 'date' ? value : defused(value)
}

const amount = (minor: number, decimals: number): string => (minor / 10 ** decimals).toFixed(decimals)
const decimal = (number: string, locale: Locale): string => (locale === 'fr' ? number.replace('.', ',') : number)

/** After whatever any spreadsheet takes for the end of a cell a formula would begin, where a file is opened that another sign separates: quotes hold only a cell that they begin. */
const defused = (text: string): string => {
  const within = text.replaceAll(/([;,\t\r\n])(?=[=+\-@＝＋－＠])/gu, "$1'")
  return looksLikeFormula(text) ? `'${within}` : within
}

const quoted = (cell: string): string => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
