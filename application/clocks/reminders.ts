import { epochMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { dayAt, wallTime } from '#domain/time/zone.ts'
import type { RunningDelay } from './ports.ts'

/** Reminders go out at nine in the morning, not at the midnight that a delay counted in days ends with. */
const MORNING = 9 * 60

type Rule = { zone: string; daysBefore: readonly number[] }

/** When a delay's reminders are due, earliest first: on the mornings of so many local days before its last; none before it has started. */
export function reminderTimes({ startedAt, due }: Pick<RunningDelay, 'startedAt' | 'due'>, { zone, daysBefore }: Rule): Instant[] {
  const last = dayAt(zone, epochMs(due))
  return daysBefore
    .map((days) => instantAt(wallTime(zone, last - days, MORNING)))
    .filter((at) => at > startedAt && at < due)
    .sort()
}

/** How many reminders should have gone by now; those missed while no server ran are not sent in a heap: one mail stands for all. */
export const remindersBy = (delay: Pick<RunningDelay, 'startedAt' | 'due'>, rule: Rule, now: Instant): number =>
  reminderTimes(delay, rule).filter((at) => at <= now).length
