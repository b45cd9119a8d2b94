import type { Locale } from '../../ui/words/locale.ts'
import { intlTag } from '../../ui/format/number.ts'
import type { Closure } from './closure-days.ts'
import type { Speaker } from './speaker.ts'

const named = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' })

/** « samedi » for 6: ISO weekdays, Monday is 1. The first of June 2026 was a Monday. */
export const dayName = (day: number, locale: Locale): string => named(locale, { weekday: 'long' }).format(Date.UTC(2026, 5, day))

/** « 24 décembre 2026 », « 1er mai 2027 » */
export function longDate(date: string, locale: Locale): string {
  const text = named(locale, { dateStyle: 'long' }).format(Date.parse(`${date}T00:00:00.000Z`))
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** « 9 h 30 » of « 09:30 »; midnight at the end of a day is « 24 h ». English keeps the clock's own form. */
export function clockTime(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':')
  if (locale === 'en') return time
  return minute === '00' ? `${Number(hour)}\u00A0h` : `${Number(hour)}\u00A0h\u00A0${minute}`
}

/** « le 24 décembre 2026 », « du 24 décembre 2026 au 2 janvier 2027 » */
export const closureWords = ({ from, until }: Closure, t: Speaker): string =>
  from === until
    ? t('change.on', { day: longDate(from, t.locale) })
    : t('change.stretch', { from: longDate(from, t.locale), until: longDate(until, t.locale) })
