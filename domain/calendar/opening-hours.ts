import type { LocalDate } from '#domain/time/instant.ts'
import { dateOf, type Day, wallTime, weekdayOf } from '#domain/time/zone.ts'
import { type Holidays, isHoliday } from './holidays.ts'

export type BusinessCalendar = {
  kind: 'business'
  zone: string
  weekdays: number[]
  hours: { from: string; to: string }
  holidays: Holidays
  closures?: LocalDate[] | undefined
}

/** When business runs on one day, in epoch milliseconds; not at all where `close` is not after `open`, as when spring skips the hour of opening. */
type Opening = { open: number; close: number }

const closed: Opening = { open: 0, close: 0 }

// Clocks come out of the database with a calendar of their own each, so equal calendars share what was computed, not only the same object.
const byObject = new WeakMap<BusinessCalendar, Map<Day, Opening>>()
const byContent = new Map<string, Map<Day, Opening>>()
const manyCalendars = 100
const manyDays = 50_000

/** The business hours of a local day. Constant time once a day was asked for. */
export function openingOn(calendar: BusinessCalendar, day: Day): Opening {
  const openings = byObject.get(calendar) ?? sharedOpenings(calendar)
  const known = openings.get(day)
  if (known) return known
  const opening = computeOpening(calendar, day)
  if (openings.size >= manyDays) openings.clear()
  openings.set(day, opening)
  return opening
}

function sharedOpenings(calendar: BusinessCalendar): Map<Day, Opening> {
  const content = JSON.stringify(calendar)
  if (byContent.size >= manyCalendars) byContent.clear()
  const openings = byContent.get(content) ?? new Map<Day, Opening>()
  byContent.set(content, openings)
  byObject.set(calendar, openings)
  return openings
}

/** Why there is no business on that day at all, or undefined where there is some. */
export function closedFor({ weekdays, holidays, closures }: Pick<BusinessCalendar, 'weekdays' | 'holidays' | 'closures'>, day: Day) {
  if (isHoliday(holidays, day)) return 'holiday' as const
  if (!weekdays.includes(weekdayOf(day))) return 'weekday' as const
  return closures?.includes(dateOf(day)) ? ('closure' as const) : undefined
}

function computeOpening(calendar: BusinessCalendar, day: Day): Opening {
  const { zone, hours } = calendar
  if (closedFor(calendar, day) !== undefined) return closed
  return { open: wallTime(zone, day, minutes(hours.from)), close: wallTime(zone, day, minutes(hours.to)) }
}

const minutes = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
