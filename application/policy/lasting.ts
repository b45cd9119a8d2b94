import { type ClockRule, isHourRule } from '#domain/clock/clock.ts'
import type { PolicyView } from '../views.ts'

type Lasting = Omit<PolicyView['promises'][number], 'kind'>

/** How long a promise lasts, in the unit that the policy counts it in. */
export const lasting = (rule: ClockRule): Lasting =>
  isHourRule(rule)
    ? { hours: rule.amount.hours, days: null, working: rule.calendar.kind === 'business' }
    : { hours: null, days: rule.amount.days, working: false }
