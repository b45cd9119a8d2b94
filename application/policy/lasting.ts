import { type ClockRule, isHourRule } from '#domain/clock/clock.ts'
import type { LastingView } from '../clocks/view.ts'

/** How long a promise lasts, in the unit that the policy counts it in. */
export const lasting = (rule: ClockRule): LastingView =>
  isHourRule(rule)
    ? { hours: rule.amount.hours, days: null, working: rule.calendar.kind === 'business' }
    : { hours: null, days: rule.amount.days, working: false }
