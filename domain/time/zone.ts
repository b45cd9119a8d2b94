import { Temporal } from 'temporal-polyfill'
import { epochMs, type Instant, type LocalDate } from './instant.ts'

/** A local calendar day as the number of days since 1970-01-01: cheap to count, cheap to look up. */
export type Day = number

const dayMs = 86_400_000
const minutesOfDay = 1440

export const dayOf = (date: LocalDate): Day => epochMs(`${date}T00:00:00Z`) / dayMs
export const dateOf = (day: Day): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10)

/** ISO weekday: Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/**
 * When the wall clock of `zone` shows `minutes` past midnight on `day`, in epoch milliseconds; 1440 is the next day's first moment.
 * A wall time that spring skips is read as late as the clock was moved, one that autumn repeats is its first.
 */
export function wallTime(zone: string, day: Day, minutes: number): number {
  if (minutes >= minutesOfDay) return dayStart(zone, day + 1)
  if (minutes <= 0) return dayStart(zone, day)
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 }
  return Temporal.PlainDate.from(dateOf(day)).toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds
}

const startsByZone = new Map<string, Map<Day, number>>()
const manyDays = 50_000

function startsOf(zone: string): Map<Day, number> {
  const known = startsByZone.get(zone)
  if (known && known.size < manyDays) return known
  const fresh = new Map<Day, number>()
  startsByZone.set(zone, fresh)
  return fresh
}

/** The first moment of a local day, in epoch milliseconds; remembered, since every clock on the way asks. */
export function dayStart(zone: string, day: Day): number {
  const starts = startsOf(zone)
  const known = starts.get(day)
  if (known !== undefined) return known
  const start = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(zone).epochMilliseconds
  starts.set(day, start)
  return start
}

/** Which local day it is in `zone` at that moment. */
export function dayAt(zone: string, ms: number): Day {
  const guess = Math.floor(ms / dayMs)
  if (ms < dayStart(zone, guess)) return guess - 1
  return ms < dayStart(zone, guess + 1) ? guess : guess + 1
}

export const localDate = (instant: Instant, zone: string): LocalDate => dateOf(dayAt(zone, epochMs(instant)))

/** What the wall clock of `zone` shows at that moment, to the second: `2026-11-24T18:02:05`. */
export const wallClock = (zone: string, instant: Instant): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' })
