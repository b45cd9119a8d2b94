import type { Locale } from '#domain/actor.ts'

/** What a column holds: words, whole or other numbers, money, a part of one, a local date, a moment. */
export type ColumnKind = 'text' | 'number' | 'amount' | 'share' | 'date' | 'instant'
type Column = { title: string; kind: ColumnKind }
/** What a column is called, in each language. */
export type Title = Readonly<Record<Locale, string>> & { kind: ColumnKind }

export const columnsIn = (titles: readonly Title[], locale: Locale): Column[] =>
  titles.map((title) => ({ kind: title.kind, title: title[locale] }))

/** Minor units with their currency. */
type Sum = { amount: number; currency: string }
/** A text, `YYYY-MM-DD` or an instant; a number, or a share where 1 is the whole; null is an empty cell. */
export type CellValue = string | number | Sum | null
export type Row = readonly CellValue[]

/** A table to be opened in a spreadsheet, its rows as they come: any number of them. */
export type Sheet = { name: string; columns: readonly Column[]; rows: Iterable<Row> | AsyncIterable<Row> }

export const sheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** Whose spreadsheet it is: its language, and the zone in which moments are told. */
export type Reader = { locale: Locale; zone: string }

/** Writes tables as files. Nothing that a customer typed becomes a formula. */
export type Sheets = {
  /** One table, as `text/csv` or a workbook, piece by piece. */
  one: (sheet: Sheet, how: Reader & { format: SheetFormat }) => AsyncIterable<Uint8Array>
  /** Several: a workbook with a sheet each, or an archive with a CSV file each. */
  all: (sheets: readonly Sheet[], how: Reader & { format: SheetFormat }) => AsyncIterable<Uint8Array>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

/** The media type and the ending of such a file; `many` for `Sheets.all`. */
export function fileKind(format: SheetFormat, many = false): { contentType: string; ending: string } {
  if (format === 'xlsx') return { contentType: XLSX, ending: 'xlsx' }
  return many ? { contentType: 'application/zip', ending: 'zip' } : { contentType: CSV, ending: 'csv' }
}

/** The media types of a route that answers one table, or all of them. */
export const sheetMedia = ['text/csv', XLSX] as const
export const sheetsMedia = ['application/zip', XLSX] as const
