import { intlTag } from '../../../ui/format/number.ts'
import type { Locale } from '../../../ui/words/locale.ts'

/** « novembre 2026 », of `2026-11`. */
export const monthName = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00.000Z`),
  )
