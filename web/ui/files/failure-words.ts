import { MOST_FILE_MEGABYTES } from '#domain/file/limits.ts'
import { problemText } from '../api/problem-text.ts'
import { formatSize } from '../format/number.ts'
import type { T } from '../words/use-t.ts'
import type { Upload } from './upload.ts'

/** Why a file did not go, and what to do. */
export function failureWords({ source, problem }: Pick<Upload, 'source' | 'problem'>, maxFiles: number, t: T): string {
  if (problem?.code === 'wrong-kind') return t('ui.file.wrong-kind')
  if (problem?.code === 'not-pdf') return t('ui.file.not-pdf')
  if (problem?.code === 'empty') return t('ui.file.empty')
  if (problem?.code === 'too-many') return t('ui.file.too-many', { files: maxFiles })
  if (problem?.code === 'too-large')
    return t('ui.file.too-large', { size: formatSize(source.size, t.locale), megabytes: MOST_FILE_MEGABYTES })
  return (problem && problemText(problem, t).detail) ?? t('ui.file.interrupted')
}
