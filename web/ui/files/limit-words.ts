import { MOST_FILE_MEGABYTES } from '#domain/file/limits.ts'
import type { T } from '../words/use-t.ts'

type Limits = { maxFiles: number }

/** What may be given here, told before anything is. */
export const limitWords = ({ maxFiles }: Limits, t: T): string => t('ui.drop.formats', { megabytes: MOST_FILE_MEGABYTES, files: maxFiles })
