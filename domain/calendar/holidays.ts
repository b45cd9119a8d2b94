import { z } from 'zod'
import { dateOf, type Day, weekdayOf } from '#domain/time/zone.ts'
import { frenchHolidays } from './french-holidays.ts'

/** Whose public holidays count. */
export const holidaysSchema = z.enum(['FR', 'FR-alsace-moselle', 'none'])
export type Holidays = z.infer<typeof holidaysSchema>

export function isHoliday(holidays: Holidays, day: Day): boolean {
  if (holidays === 'none') return false
  const date = dateOf(day)
  return frenchHolidays(Number(date.slice(0, 4)), { alsaceMoselle: holidays === 'FR-alsace-moselle' }).has(date)
}

/** A working day in the sense of Regulation 1182/71 art. 2(2) and L221-19: neither Saturday, Sunday nor a public holiday. */
export const isWorkingDay = (holidays: Holidays, day: Day): boolean => weekdayOf(day) < 6 && !isHoliday(holidays, day)
