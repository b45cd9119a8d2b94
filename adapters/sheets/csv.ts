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
  yield `${BOM}${columns.map(({ title }) => quoted(defused(title), separator)).join(separator)}\r\n`
  for await (const row of rows)
    yield `${row.map((value, index) => quoted(written(value, columns[index]?.kind ?? 'text', reader), separator)).join(separator)}\r\n`
}

function written(value: CellValue, kind: ColumnKind, { locale, zone }: Reader): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimal(String(kind === 'share' ? Number(value.toFixed(6)) : value), locale)
  if (typeof value === 'object') return decimal(amount(value.amount, decimalsOf(value.currency)), locale)
  if (kind === 'instant') return wallClock(zone, value).replace('T', ' ')
  return kind === 'date' ? value : defused(value)
}

const amount = (minor: number, decimals: number): string => (minor / 10 ** decimals).toFixed(decimals)
const decimal = (number: string, locale: Locale): string => (locale === 'fr' ? number.replace('.', ',') : number)
const defused = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
