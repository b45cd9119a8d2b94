import type { Locale } from '../words/locale.ts'
import { intlTag } from './number.ts'
import { shop } from '../shop.ts'

/** Promises are kept in the merchant's time, wherever the reader is. */
const merchantZone = shop.zone

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const formats = new Map<string, Intl.DateTimeFormat>()

function parts(instant: string, locale: Locale): Parts {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(intlTag(locale), {
      timeZone: merchantZone,
      weekday: 'long',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(locale, format)
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

const dayMonth = ({ day, month }: Parts, locale: Locale): string => `${locale === 'fr' && day === '1' ? '1er' : day}\u00A0${month}`
/** « 9 h 05 », « 0 h 00 »: French writes no nought before an hour. */
const clock = ({ hour, minute }: Parts, locale: Locale): string =>
  locale === 'fr' ? `${Number(hour)}\u00A0h\u00A0${minute}` : `${hour}:${minute}`

/** « 22 nov. » */
export const formatDay = (instant: string, locale: Locale): string => dayMonth(parts(instant, locale), locale)

/** « 22 nov. 2026 » */
export function formatDate(instant: string, locale: Locale): string {
  const at = parts(instant, locale)
  return `${dayMonth(at, locale)}\u00A0${at.year}`
}

/** « 18 h 02 » */
export const formatTime = (instant: string, locale: Locale): string => clock(parts(instant, locale), locale)

/** « 22 nov. 2026, 18 h 02 » */
export const formatDateTime = (instant: string, locale: Locale): string => `${formatDate(instant, locale)}, ${formatTime(instant, locale)}`

/** Since when something holds: the day, and the hour unless it is the day's first moment. */
export function formatSince(instant: string, locale: Locale): string {
  const { hour, minute } = parts(instant, 'fr')
  return hour === '00' && minute === '00' ? formatDate(instant, locale) : formatDateTime(instant, locale)
}

/** « lundi 23 nov. 2026 » */
export const formatWeekday = (instant: string, locale: Locale): string => `${parts(instant, locale).weekday} ${formatDate(instant, locale)}`

/** « 22 nov. 2026 » from a local date such as an invoice's, which belongs to no zone. */
export const formatLocalDate = (date: string, locale: Locale): string => formatDate(`${date}T12:00:00.000Z`, locale)

/** A deadline counted in days ends with the last instant of its day: its hour says nothing. */
export function endsADay(due: string): boolean {
  const { hour, minute, second } = parts(due, 'fr')
  return hour === '23' && minute === '59' && second === '59'
}

/** When a promise falls due: the day if it is a day's end, else the day and the hour. */
export const formatDue = (due: string, locale: Locale): string => (endsADay(due) ? formatDate(due, locale) : formatDateTime(due, locale))
