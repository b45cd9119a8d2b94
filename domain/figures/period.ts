import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Instant, instantAt, type LocalDate } from '#domain/time/instant.ts'
import { dateOf, dayOf, dayStart, localDate, weekdayOf } from '#domain/time/zone.ts'

/** Days of the merchant's, both included. */
export type Days = { from: LocalDate; to: LocalDate }
/** With as many days just before, to compare with. */
export type Period = Days & { days: number; before: Days }

const LONGEST_DAYS = 1100
const USUAL_DAYS = 90

/** The period asked for: up to today unless said otherwise, and so many days long, or ninety; nothing of it lies ahead. */
export function periodOf(asked: Partial<Days> & { days?: number }, { zone, now }: { zone: string; now: Instant }): Period | Refusal {
  const today = localDate(now, zone)
  const to = asked.to === undefined || asked.to > today ? today : asked.to
  const from = asked.from ?? dateOf(dayOf(to) - (asked.days ?? USUAL_DAYS) + 1)
  if (from > to) return refuse('invalid', 'period_backwards', {}, 'from')
  const days = dayOf(to) - dayOf(from) + 1
  if (days > LONGEST_DAYS) return refuse('invalid', 'period_too_long', { most: LONGEST_DAYS }, 'from')
  return { from, to, days, before: { from: dateOf(dayOf(from) - days), to: dateOf(dayOf(from) - 1) } }
}

/** The Monday of a day's week. */
export const weekOf = (date: LocalDate): LocalDate => dateOf(dayOf(date) - weekdayOf(dayOf(date)) + 1)

/** The Mondays of all weeks that a period touches. */
export function weeksOf({ from, to }: Days): LocalDate[] {
  const first = dayOf(weekOf(from))
  return Array.from({ length: Math.floor((dayOf(to) - first) / 7) + 1 }, (_, nth) => dateOf(first + nth * 7))
}

/** When a local day begins and the next one does: 23 or 25 hours apart where the clocks change. */
export const spanOf = (day: LocalDate, zone: string): { since: Instant; until: Instant } => ({
  since: instantAt(dayStart(zone, dayOf(day))),
  until: instantAt(dayStart(zone, dayOf(day) + 1)),
})

/** When a local month (`2026-11`) begins and the next one does. */
export function spanOfMonth(month: string, zone: string): { since: Instant; until: Instant } {
  const first = `${month}-01`
  return { since: spanOf(first, zone).since, until: spanOf(firstOfNextMonth(first), zone).since }
}

export const dayBefore = (day: LocalDate): LocalDate => dateOf(dayOf(day) - 1)

/** A period as the whole months in it, by their first days, and the days that are in none of these. */
export function monthsAndDays({ from, to }: Days): { months: LocalDate[]; days: LocalDate[] } {
  const months: LocalDate[] = []
  const days: LocalDate[] = []
  for (let day = from; day <= to;) {
    const next = firstOfNextMonth(day)
    const whole = day.endsWith('-01') && dayBefore(next) <= to
    if (whole) months.push(day)
    else days.push(day)
    day = whole ? next : dateOf(dayOf(day) + 1)
  }
  return { months, days }
}

function firstOfNextMonth(day: LocalDate): LocalDate {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
