import type { Reader, Sheet } from '#application/sheets/sheet.ts'
import { writeCsv } from './csv.ts'
import { zipped } from './zip.ts'

/** A CSV file per table, named after it. */
export const writeCsvArchive = (sheets: readonly Sheet[], reader: Reader): AsyncIterable<Uint8Array> =>
  zipped(
    sheets.map((sheet, index) => ({
      name: `${String(index + 1).padStart(2, '0')}-${fileName(sheet.name)}.csv`,
      content: writeCsv(sheet, reader),
    })),
  )

const fileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
