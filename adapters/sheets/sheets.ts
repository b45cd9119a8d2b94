import type { Reader, Sheet, SheetFormat, Sheets } from '#application/sheets/sheet.ts'

type How = Reader & { format: SheetFormat }

/** Loaded when the first file is asked for. */
export const sheets = (): Sheets => ({ one, all })

async function* one(sheet: Sheet, how: How): AsyncGenerator<Uint8Array> {
  if (how.format === 'xlsx') yield* (await import('./workbook.ts')).writeWorkbook([sheet], how)
  else yield* (await import('./csv.ts')).writeCsv(sheet, how)
}

async function* all(many: readonly Sheet[], how: How): AsyncGenerator<Uint8Array> {
  if (how.format === 'xlsx') yield* (await import('./workbook.ts')).writeWorkbook(many, how)
  else yield* (await import('./csv-archive.ts')).writeCsvArchive(many, how)
}
