import { MOST_FILE_MEGABYTES } from '#domain/file/limits.ts'
import type { T } from '../words/use-t.ts'

type Limits = { maxFiles: number; pdfOnly?: boolean }

/** What may be given here, told before anything is. */
export const limitWords = ({ maxFiles, pdfOnly = false }: Limits, t: T): string =>
  t(pdfOnly ? 'ui.drop.formats.pdf' : 'ui.drop.formats', { megabytes: MOST_FILE_MEGABYTES, files: maxFiles })
