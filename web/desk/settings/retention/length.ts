import type { T } from '../../../ui/words/use-t.ts'

/** « 24 mois », « sans fin ». */
export const lengthOf = (months: number | null, t: T): string =>
  months === null ? t('retention.endless') : t('retention.length', { months })
