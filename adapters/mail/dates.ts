import type { Locale } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'

const tags = { fr: 'fr-FR', en: 'en-GB' } as const
const firm = '\u00A0'

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>
type Where = { locale: Locale; zone: string }

const formats = new Map<string, Intl.DateTimeFormat>()

function partsOf(instant: Instant, { locale, zone }: Where): Parts {
  const format =
    formats.get(`${locale} ${zone}`) ??
    new Intl.DateTimeFormat(tags[locale], {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(`${locale} ${zone}`, format)
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

function dateOf({ weekday, day, month, year }: Parts, locale: Locale): string {
  const nth = locale === 'fr' && day === '1' ? '1er' : day
  return `${weekday} ${nth}${firm}${month}${firm}${year}`
}

/** « mardi 24 novembre 2026 » */
export const day = (instant: Instant, where: Where): string => dateOf(partsOf(instant, where), where.locale)

/** « mardi 24 novembre 2026 à 18 h 02 », « à 9 h 05 », with firm spaces where a line must not break. */
export function moment(instant: Instant, where: Where): string {
  const parts = partsOf(instant, where)
  const date = dateOf(parts, where.locale)
  return where.locale === 'fr'
    ? `${date} à${firm}${Number(parts.hour)}${firm}h${firm}${parts.minute}`
    : `${date} at ${parts.hour}:${parts.minute}`
}

/** « avant le … à 18 h 02 »; a delay that ends with its day: « au plus tard le mardi 24 novembre 2026 ». */
export function deadline(due: Instant, where: Where): string {
  const { hour, minute, second } = partsOf(due, where)
  const endsADay = hour === '23' && minute === '59' && second === '59'
  if (where.locale === 'fr') return endsADay ? `au plus tard le ${day(due, where)}` : `avant le ${moment(due, where)}`
  return endsADay ? `no later than ${day(due, where)}` : `before ${moment(due, where)}`
}

const amounts = new Map<string, Intl.NumberFormat>()

/** « 1 249,90 € » from minor units. */
export function amount({ amount, currency }: { amount: number; currency: string }, locale: Locale): string {
  const format = amounts.get(locale + currency) ?? new Intl.NumberFormat(tags[locale], { style: 'currency', currency })
  amounts.set(locale + currency, format)
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
