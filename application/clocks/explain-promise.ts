import { z } from 'zod'
import { type Clock, isHourRule, usedMs } from '#domain/clock/clock.ts'
import { explainDue } from '#domain/clock/explain-due.ts'
import { nearAt, remaining } from '#domain/clock/remaining.ts'
import { refuse } from '#domain/refusal.ts'
import { isOfContest } from '#domain/return/promised-answer.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { lasting } from '../policy/lasting.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import type { PromiseView } from './view.ts'

/** How a promise's due instant comes about: what began it, what of it was used before, and each day that counted or did not. */
export const explainPromise = query({
  name: 'explain promise',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id: clockId }, { reads, now }): Promise<PromiseView> {
    const page = (await reads.promisePage(clockId)) ?? insist(refuse('missing', 'promise_unknown'))
    const { clock, earlier, number, conversationId, subject, customer, startedBy } = page
    const { rule, endedAt, outcome } = clock
    const { ms, late, near } = remaining(clock, now)
    return {
      id: clock.id,
      kind: isOfContest(clock) ? 'contest' : clock.kind,
      number,
      conversation: conversationId === null ? null : { id: conversationId, subject },
      customer,
      startedAt: clock.startedAt,
      startedBy,
      lasting: lasting(rule),
      calendar: calendarOf(rule),
      ...explainDue(clock),
      nearAt: nearAt(clock),
      endedAt,
      outcome,
      remainingMs: ms,
      near,
      late,
      earlier: earlier.map((one) => ({
        id: one.id,
        startedAt: one.startedAt,
        endedAt: one.endedAt,
        usedMs: usedMs(one, now),
        outcome: one.outcome,
      })),
    }
  },
})

const calendarOf = (rule: Clock['rule']): PromiseView['calendar'] => {
  if (!isHourRule(rule))
    return { kind: 'days', zone: rule.zone, weekdays: [], from: null, to: null, holidays: rule.holidays, roll: rule.roll }
  const { calendar } = rule
  if (calendar.kind === 'continuous')
    return { kind: 'continuous', zone: null, weekdays: [], from: null, to: null, holidays: 'none', roll: 'none' }
  const { zone, weekdays, hours, holidays } = calendar
  return { kind: 'business', zone, weekdays, from: hours.from, to: hours.to, holidays, roll: 'none' }
}
