import { isWorkingDay } from '#domain/calendar/holidays.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { dateOf, type Day, dayOf, localDate } from '#domain/time/zone.ts'

/** A suspect battery is not left with a customer for longer; a mistyped month or year would have nobody look at it for as long. */
const MOST_DAYS_AHEAD = 60

type Days = Pick<Policy, 'zone' | 'holidays' | 'calendars'>

/** Why nothing can be fetched on that day, which names the next one on which it can be, or the last: it has passed, nobody works on it, or it is too far. */
export function pickupRefusal(on: LocalDate, policy: Days, now: Instant): Refusal | undefined {
  const today = localDate(now, policy.zone)
  const past = on < today
  const first = pickupFrom(past ? today : on, policy)
  const next = `${first}T00:00:00.000Z`
  if (past) return refuse('invalid', 'pickup_in_the_past', { next }, 'on')
  const last = dateOf(dayOf(today) + MOST_DAYS_AHEAD)
  if (on > last) return refuse('invalid', 'pickup_too_far', { last: `${last}T00:00:00.000Z` }, 'on')
  return first === on ? undefined : refuse('invalid', 'pickup_on_day_off', { next }, 'on')
}

/** The first day from `date` on that is neither a weekend's nor a holiday, and on which the merchant is not closed. */
export function pickupFrom(date: LocalDate, { holidays, calendars }: Days): LocalDate {
  const closed = new Set(Object.values(calendars).flatMap((one) => (one.kind === 'business' ? (one.closures ?? []) : [])))
  const works = (day: Day): boolean => isWorkingDay(holidays, day) && !closed.has(dateOf(day))
  let day = dayOf(date)
  while (!works(day)) day++
  return dateOf(day)
}
