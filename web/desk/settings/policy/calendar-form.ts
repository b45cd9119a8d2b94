import type { LocalDate } from '#domain/time/instant.ts'
import type { PolicyEdit } from '#domain/policy/edit.ts'
import { clockTime, longDate } from '../../policy-words/calendar-words.ts'
import { closuresOf, daysOf, MOST_DAYS } from '../../policy-words/closure-days.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import type { ClosureRow } from './closure-rows.tsx'
import { readClock } from './read-clock.ts'
import { readDay } from './read-day.ts'

type Calendar = NonNullable<PolicyEdit['calendar']>

/** The calendar as it is typed: every text as people write it. */
export type Typed = {
  days: readonly number[]
  allDay: boolean
  from: string
  until: string
  holidays: Calendar['holidays']
  closures: readonly ClosureRow[]
}

/** As it is shown to begin with: whole days ticked, days that follow one another in one row. */
export function typedOf({ weekdays, hours, holidays, closures = [] }: Calendar, locale: Locale): Typed {
  const allDay = hours.from === '00:00' && hours.to === '24:00'
  return {
    days: weekdays,
    allDay,
    from: allDay ? '' : clockTime(hours.from, locale),
    until: allDay ? '' : clockTime(hours.to, locale),
    holidays,
    closures: closuresOf(closures).map(({ from, until }, id) => ({
      id,
      from: longDate(from, locale),
      until: until === from ? '' : longDate(until, locale),
    })),
  }
}

/** What the policy would hold, or what is wrong at which field. An empty row is no closure. */
export function calendarOf(typed: Typed, today: LocalDate): { calendar: Calendar } | { errors: Readonly<Record<string, Key>> } {
  const errors: Record<string, Key> = {}
  const from = typed.allDay ? '00:00' : readClock(typed.from)
  const end = typed.allDay ? '24:00' : readClock(typed.until)
  const until = end === '00:00' ? '24:00' : end
  if (typed.days.length === 0) errors['days'] = 'settings.wrong.days'
  if (from === undefined) errors['from'] = 'settings.wrong.time'
  if (until === undefined) errors['until'] = 'settings.wrong.time'
  if (from !== undefined && until !== undefined && until <= from) errors['until'] = 'settings.wrong.order'
  const rows = typed.closures.filter((row) => `${row.from}${row.until}`.trim() !== '')
  const closures = rows.map((row) => {
    const first = readDay(row.from, today)
    const last = row.until.trim() === '' ? first : readDay(row.until, first ?? today)
    if (first === undefined) errors[`${row.id}.from`] = 'settings.wrong.day'
    if (last === undefined && row.until.trim() !== '') errors[`${row.id}.until`] = 'settings.wrong.day'
    if (first !== undefined && last !== undefined && last < first) errors[`${row.id}.until`] = 'settings.wrong.range'
    if (first !== undefined && last !== undefined && Date.parse(last) - Date.parse(first) >= MOST_DAYS * 86_400_000)
      errors[`${row.id}.until`] = 'settings.wrong.long'
    return { from: first ?? '', until: last ?? '' }
  })
  if (Object.keys(errors).length > 0 || from === undefined || until === undefined) return { errors }
  const weekdays = typed.days.toSorted((one, other) => one - other)
  return { calendar: { weekdays, hours: { from, to: until }, holidays: typed.holidays, closures: [...daysOf(closures)] } }
}
