import { z } from 'zod'
import { calendarSchema } from '#domain/calendar/calendar.ts'
import type { BusinessCalendar } from '#domain/calendar/opening-hours.ts'
import { type ClockRule, isHourRule } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { PolicyPromise } from './promise-kinds.ts'
import { type Policy, policySchema } from './schema.ts'

const shape = policySchema.shape
const hours = z.number().positive().max(10_000)
const aims = shape.aims.unwrap()
const business = calendarSchema.options[1]

/** A manager settles what support may settle: null is no limit. */
export const inOrder = ({ support, manager }: Policy['settlementLimits']): boolean =>
  manager === null || (support !== null && support <= manager)

/** How long each promise lasts, and whether in business hours. */
const promise = z.strictObject({ hours, working: z.boolean() })
type PromiseSetting = z.infer<typeof promise>

/**
 * What the settings change of a policy, each part whole: the calendar of business hours, the promises, the delays, the usual way of a parcel, the reasons, the limits of gestures,
 * and the clauses that say so to customers.
 */
export const policyEditSchema = z.strictObject({
  calendar: business.pick({ weekdays: true, hours: true, holidays: true, closures: true }).optional(),
  promises: z.strictObject({ review: promise, reply: promise, escalation: promise, inspection: promise, refund: promise }).optional(),
  delays: shape.delays.optional(),
  /** Days that a parcel usually takes; null is not said, and the stations to come are not foreseen. */
  transitDays: aims.shape.transitDays.unwrap().nullable().optional(),
  reasons: shape.reasons.optional(),
  settlementLimits: shape.settlementLimits
    .refine(({ support, manager }) => inOrder({ support, manager }), { path: ['manager'] })
    .optional(),
  clauses: z
    .record(z.string(), z.strictObject({ fr: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) }))
    .optional(),
})
export type PolicyEdit = z.infer<typeof policyEditSchema>

/** The calendar in which this policy counts business hours. */
export function businessHours({ calendars, zone, holidays }: Pick<Policy, 'calendars' | 'zone' | 'holidays'>): BusinessCalendar {
  const found = Object.values(calendars).find((calendar) => calendar.kind === 'business')
  return found ?? { kind: 'business', zone, weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:00' }, holidays }
}

export const promiseSettings = ({ clocks }: Pick<Policy, 'clocks'>): Record<PolicyPromise, PromiseSetting> => ({
  review: settingOf(clocks.review),
  reply: settingOf(clocks.reply),
  escalation: settingOf(clocks.escalation),
  inspection: settingOf(clocks.inspection),
  refund: settingOf(clocks.refund),
})

const settingOf = (rule: ClockRule): PromiseSetting =>
  isHourRule(rule)
    ? { hours: rule.amount.hours, working: rule.calendar.kind === 'business' }
    : { hours: rule.amount.days * 24, working: rule.roll === 'working_day' }

/** The policy with these settings, as a version of its own. What is not edited stays word for word. */
export function edited(policy: Policy, edit: PolicyEdit, as: { version: number; inForceFrom: Instant }): Policy {
  const calendar: BusinessCalendar = { ...businessHours(policy), ...edit.calendar }
  const settings = edit.promises ?? promiseSettings(policy)
  const ruleOf = (kind: PolicyPromise): ClockRule => {
    const before = policy.clocks[kind]
    // A promise counted in days is left as it is unless it is set.
    if (!edit.promises && !isHourRule(before)) return before
    const { hours, working } = settings[kind]
    return { amount: { hours }, calendar: working ? calendar : { kind: 'continuous' } }
  }
  return {
    ...policy,
    ...as,
    holidays: calendar.holidays,
    calendars: Object.fromEntries(Object.entries(policy.calendars).map(([key, one]) => [key, one.kind === 'business' ? calendar : one])),
    clocks: {
      review: ruleOf('review'),
      reply: ruleOf('reply'),
      escalation: ruleOf('escalation'),
      inspection: ruleOf('inspection'),
      refund: ruleOf('refund'),
    },
    // What an edit of before it was a setting leaves out stays.
    delays: { ...policy.delays, ...edit.delays },
    aims: aimsWith(policy.aims, edit.transitDays),
    reasons: edit.reasons ?? policy.reasons,
    settlementLimits: edit.settlementLimits ?? policy.settlementLimits,
    clauses: Object.fromEntries(
      Object.entries(policy.clauses).map(([id, clause]) => {
        const text = edit.clauses?.[id]
        return [id, text ? { ...clause, text } : clause]
      }),
    ),
  }
}

function aimsWith(aims: Policy['aims'], transitDays: PolicyEdit['transitDays']): Policy['aims'] {
  if (transitDays === undefined) return aims
  const { transitDays: _before, ...others } = aims ?? {}
  return transitDays === null ? others : { ...others, transitDays }
}
