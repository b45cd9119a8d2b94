import { Temporal } from 'temporal-polyfill'
import { epochMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { dateOf, type Day, dayAt, dayOf, dayStart } from '#domain/time/zone.ts'
import { type Holidays, isWorkingDay } from './holidays.ts'

type Roll = 'none' | 'working_day'

type Counting = {
  from: Instant
  zone: string
  roll?: Roll
  holidays: Holidays
  /** Told of each day that the end does not fall on. */ rolling?: ((day: Day) => void) | undefined
}

/**
 * The last instant (23:59:59.999 local) of a period counted in calendar days: the day of `from` is not counted; with `working_day` a
 * period that would end on a Saturday, Sunday or public holiday ends with the next working day (L221-19, Regulation 1182/71 art. 3).
 */
export function dayDeadline({ days, ...counting }: Counting & { days: number }): Instant {
  return endOf(dayAt(counting.zone, epochMs(counting.from)) + days, counting)
}

/**
 * The same for a period in months: it ends on the day of the same number, or on the month's last where there is none (Regulation 1182/71
 * art. 3(2)(c)). For the legal guarantee 24 months from delivery (L217-3); for a withdrawal of which the consumer was not informed 12 months
 * from the end of the first period (L221-20).
 */
export function monthDeadline({ months, ...counting }: Counting & { months: number }): Instant {
  const first = dateOf(dayAt(counting.zone, epochMs(counting.from)))
  return endOf(dayOf(Temporal.PlainDate.from(first).add({ months }).toString()), counting)
}

function endOf(nominal: Day, { zone, roll = 'none', holidays, rolling }: Counting): Instant {
  const last = roll === 'working_day' ? workingDayFrom(nominal, { holidays, rolling }) : nominal
  return instantAt(dayStart(zone, last + 1) - 1)
}

function workingDayFrom(day: Day, { holidays, rolling }: Pick<Counting, 'holidays' | 'rolling'>): Day {
  let next = day
  for (; !isWorkingDay(holidays, next); next++) rolling?.(next)
  return next
}

/** Calendar days in `zone` from one moment's day to another's: 1 for the day after, negative backwards. */
export const daysBetween = (from: Instant, to: Instant, zone: string): number => dayAt(zone, epochMs(to)) - dayAt(zone, epochMs(from))
