import type { Locale } from '#domain/actor.ts'
import type { LocalDate } from '#domain/time/instant.ts'

const tags = { fr: 'fr-FR', en: 'en-GB' } as const

/** « 1 249,90 € » from minor units; what goes off has a minus as wide as a plus. */
export function moneyIn(currency: string, locale: Locale): (amount: number) => string {
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return (amount) => format.format(amount / 10 ** digits).replace('-', '\u2212')
}

/** « 5,5 % » from basis points. */
export const percentIn =
  (locale: Locale) =>
  (basisPoints: number): string =>
    new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000)

/** « 24 novembre 2026 », « 1er novembre 2026 ». */
export function shortDay(date: LocalDate, locale: Locale): string {
  const said = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`))
  return locale === 'fr' ? said.replace(/^1 /u, '1er ') : said
}
