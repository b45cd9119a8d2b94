import { z } from 'zod'
import { calendarSchema, type PassedDay, passTime, timeBetween, zoneSchema } from '#domain/calendar/calendar.ts'
import { dayDeadline, daysBetween } from '#domain/calendar/day-deadline.ts'
import { holidaysSchema } from '#domain/calendar/holidays.ts'
import { hourMs, type Instant } from '#domain/time/instant.ts'
import type { Day } from '#domain/time/zone.ts'

const dayMs = 24 * hourMs

/** The promises that run on a return, a conversation or a parcel without a return (domain.md, Clocks). */
export type ClockKind =
  | 'review'
  | 'reply'
  | 'escalation'
  | 'inspection'
  | 'refund'
  | 'return_by'
  | 'details_by'
  | 'objection'
  | 'legal_refund'
  | 'legal_remedy'
  | 'unassigned_parcel'

const hourRule = z.strictObject({ amount: z.strictObject({ hours: z.number().positive().max(10_000) }), calendar: calendarSchema })
const dayRule = z.strictObject({
  amount: z.strictObject({ days: z.int().min(0).max(10_000) }),
  zone: zoneSchema,
  roll: z.enum(['none', 'working_day']),
  holidays: holidaysSchema,
})

/** How long a promise lasts: hours of a calendar's own time, or calendar days up to the last instant of the last one. */
export const clockRuleSchema = z.union([hourRule, dayRule])
export type ClockRule = z.infer<typeof clockRuleSchema>
export type HourRule = z.infer<typeof hourRule>

/** One promise. It keeps the rule it was made under, whatever later policies say (invariant 4). */
export type Clock = {
  id: string
  kind: ClockKind
  /** What it is about, where a return has several of a kind: a resolution's id. */
  subject: string | null
  rule: ClockRule
  startedAt: Instant
  /** Time already used before `startedAt`, in the rule's own time; a calendar day counts 24 h. */
  carriedMs: number
  due: Instant
  endedAt: Instant | null
  outcome: 'met' | 'breached' | 'void' | null
}

type Start = Pick<Clock, 'id' | 'kind' | 'rule' | 'startedAt'> & { subject?: string | null; carriedMs?: number }

export function startClock({ subject = null, carriedMs = 0, ...start }: Start): Clock {
  return { ...start, subject, carriedMs, due: dueOf({ ...start, carriedMs }), endedAt: null, outcome: null }
}

/** When the promise falls due: derived from the rule alone, so that a check can recompute what is stored. */
export const dueOf = (clock: Pick<Clock, 'rule' | 'startedAt' | 'carriedMs'>): Instant => countDue(clock, {})

/** Told of what is passed on the way to the due instant. */
export type Counted = { passing?: (passed: PassedDay) => void; rolling?: (day: Day) => void }

/** The one count of a due instant: what explains it listens to the count itself. */
export function countDue(
  { rule, startedAt, carriedMs }: Pick<Clock, 'rule' | 'startedAt' | 'carriedMs'>,
  { passing, rolling }: Counted,
): Instant {
  const left = Math.max(0, amountMs(rule) - carriedMs)
  if (isHourRule(rule)) return passTime(rule.calendar, startedAt, { ms: left, passing })
  return dayDeadline({ from: startedAt, days: left / dayMs, zone: rule.zone, roll: rule.roll, holidays: rule.holidays, rolling })
}

/** The promise is over: void when it no longer applies, else met up to its due instant (included) and breached after it. An ended clock stays as it is. */
export function endClock(clock: Clock, { at, void: voided }: { at: Instant; void: boolean }): Clock {
  if (clock.endedAt !== null) return clock
  const outcome = at <= clock.due ? 'met' : 'breached'
  return { ...clock, endedAt: at, outcome: voided ? 'void' : outcome }
}

/**
 * A new clock under the same rule after one that ended, for a return that waited for the customer: `restart` gives the whole time again,
 * `resume` what was left when the earlier one ended (nothing left: due at once).
 */
export function resumeClock(ended: Clock, { id, at, policy }: { id: string; at: Instant; policy: 'restart' | 'resume' }): Clock {
  const carriedMs = policy === 'resume' ? usedMs(ended, at) : 0
  return startClock({ id, kind: ended.kind, subject: ended.subject, rule: ended.rule, startedAt: at, carriedMs })
}

/** Time used by then, or when the clock ended, in the rule's own time; what was carried included. */
export function usedMs(
  { rule, startedAt, carriedMs, endedAt }: Pick<Clock, 'rule' | 'startedAt' | 'carriedMs' | 'endedAt'>,
  now: Instant,
): number {
  const until = endedAt ?? now
  return carriedMs + (isHourRule(rule) ? timeBetween(rule.calendar, startedAt, until) : daysBetween(startedAt, until, rule.zone) * dayMs)
}

export const isHourRule = (rule: ClockRule): rule is HourRule => 'calendar' in rule

export const amountMs = ({ amount }: ClockRule): number => ('hours' in amount ? Math.round(amount.hours * hourMs) : amount.days * dayMs)
