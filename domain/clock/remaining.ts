import { addMs, timeBetween } from '#domain/calendar/calendar.ts'
import { epochMs, hourMs, type Instant, instantAt, later } from '#domain/time/instant.ts'
import { amountMs, type Clock, isHourRule } from './clock.ts'

export type Remaining = { ms: number; late: boolean; near: boolean }

/**
 * What is left of a promise, in its own time: business milliseconds for a business clock, elapsed ones otherwise; negative is how late. Near
 * is the last fifth or the last hour, whichever is longer (DESIGN-NOTES.md, Deadlines). An ended clock says what was left when it ended.
 */
export function remaining(clock: Pick<Clock, 'rule' | 'due' | 'endedAt'>, now: Instant): Remaining {
  const at = clock.endedAt ?? now
  const ms = leftMs(clock, at)
  const late = at > clock.due
  return { ms, late, near: clock.endedAt === null && !late && ms <= nearMs(clock) }
}

/** The first moment at which the clock is near: when to warn. */
export function nearAt(clock: Clock): Instant {
  const { rule, startedAt } = clock
  if (!isHourRule(rule)) return later(startedAt, instantAt(epochMs(clock.due) - nearMs(clock)))
  return addMs(rule.calendar, startedAt, leftMs(clock, startedAt) - nearMs(clock))
}

function leftMs({ rule, due }: Pick<Clock, 'rule' | 'due'>, at: Instant): number {
  return isHourRule(rule) ? timeBetween(rule.calendar, at, due) : epochMs(due) - epochMs(at)
}

/** How long before its end a promise is near, in its own time: the last fifth, or the last hour where that is longer. */
export const nearMs = ({ rule }: Pick<Clock, 'rule'>): number => Math.max(Math.floor(amountMs(rule) / 5), hourMs)
