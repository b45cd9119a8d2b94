import { timeBetween } from '#domain/calendar/calendar.ts'
import { daysBetween } from '#domain/calendar/day-deadline.ts'
import { amountMs, type ClockRule, isHourRule } from '#domain/clock/clock.ts'
import { hourMs, type Instant } from '#domain/time/instant.ts'

const minuteMs = 60_000
const dayMs = 24 * hourMs
const EXACT_MINUTES = 120
const NEAR_MINUTES = 600

/**
 * Minutes from a request to its first answer in the time of the promise that was made (`rule`): business minutes where it counts business
 * hours. Exact to the minute up to two hours, to five up to ten hours, then to ten, so that few are different; rounded up, never in the merchant's favour.
 */
export function answerMinutes(rule: ClockRule, askedAt: Instant, answeredAt: Instant): number {
  const minutes = Math.max(0, Math.ceil(passed(rule, askedAt, answeredAt) / minuteMs))
  const step = minutes <= EXACT_MINUTES ? 1 : minutes <= NEAR_MINUTES ? 5 : 10
  return Math.ceil(minutes / step) * step
}

/** Begun days from the receipt of the goods to the refund in the time of its promise: of 24 h, or of an office's hours where it counts those. */
export const refundDays = (rule: ClockRule, receivedAt: Instant, refundedAt: Instant): number =>
  Math.max(1, Math.ceil(passed(rule, receivedAt, refundedAt) / dayLength(rule)))

/** How many days a promise lasts, in the same days. */
export const promisedDays = (rules: readonly ClockRule[]): number =>
  Math.ceil(rules.reduce((sum, rule) => sum + amountMs(rule) / dayLength(rule), 0))

const passed = (rule: ClockRule, from: Instant, to: Instant): number =>
  isHourRule(rule) ? timeBetween(rule.calendar, from, to) : daysBetween(from, to, rule.zone) * dayMs

function dayLength(rule: ClockRule): number {
  if (!isHourRule(rule) || rule.calendar.kind === 'continuous') return dayMs
  const { from, to } = rule.calendar.hours
  return hours(to) - hours(from)
}

const hours = (wall: string): number => Number(wall.slice(0, 2)) * hourMs + Number(wall.slice(3)) * minuteMs

/** Whether days of this promise are working days: an office's, with holidays left out. */
export const inWorkingTime = (rule: ClockRule): boolean => isHourRule(rule) && rule.calendar.kind === 'business'
