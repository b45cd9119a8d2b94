import { z } from 'zod'
import { amountMs, type Clock, isHourRule, usedMs } from '#domain/clock/clock.ts'
import { explainDue } from '#domain/clock/explain-due.ts'
import { nearAt, nearMs, remaining } from '#domain/clock/remaining.ts'
import { isCustomers } from '#domain/clock/whose.ts'
import { keeperOf } from '#domain/notice/who-is-told.ts'
import { groundsOf } from '#domain/policy/grounds.ts'
import { promisedUnder } from '#domain/policy/policy-for.ts'
import { clauseText, tierStanding } from '#domain/policy/request-type.ts'
import type { Locale, Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { neverLapses } from '#domain/return/hindrance.ts'
import { mayWait } from '#domain/return/late.ts'
import { isOfFetch, promiseName } from '#domain/return/promised-answer.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { lasting } from '../policy/lasting.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import type { PromisePage } from './ports.ts'
import { reminderTimes } from './reminders.ts'
import type { PromiseView } from './view.ts'

/**
 * How a promise's due instant comes about: what began it, what it rests on, what of it was used before, each day that counted or did not, who is told,
 * and what came of it.
 */
export const explainPromise = query({
  name: 'explain promise',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id: clockId }, { reads, actor: { locale }, now }): Promise<PromiseView> {
    const page = (await reads.promisePage(clockId)) ?? insist(refuse('missing', 'promise_unknown'))
    const { clock, number, conversationId, subject } = page
    const rma = number === null ? null : ((await reads.returnPage(number))?.rma ?? null)
    const judged = page.fromTalk ? null : rma
    const policy = promisedUnder(await reads.policies(), clock.startedAt, judged) ?? insist(refuse('missing', 'no_policy'))
    const { ms, late, near } = remaining(clock, now)
    return {
      id: clock.id,
      kind: promiseName(clock),
      number,
      parcel: page.parcel,
      conversation: conversationId === null ? null : { id: conversationId, subject },
      customer: page.customer,
      assignee: page.assignee,
      startedAt: clock.startedAt,
      startedBy: page.startedBy,
      lasting: lasting(clock.rule),
      grounds: cited(policy, { clock, tier: judged?.tier ?? null, locale }),
      calendar: calendarOf(clock.rule),
      ...explainDue(clock, policy.zone),
      customers: isCustomers(clock.kind),
      warning: warningOf(clock),
      keeper: keeperOf(clock.kind),
      told: page.told,
      reminders: remindersOf(page, policy),
      lapses: mayLapse(clock) && rma !== null && neverLapses(rma) === undefined,
      waits: clock.kind === 'legal_refund' && rma !== null && mayWait(rma),
      endedAt: clock.endedAt,
      endedBy: page.endedBy,
      outcome: clock.outcome,
      remainingMs: ms,
      near,
      late,
      pauses: pausesOf(page, now),
    }
  },
})

const cited = (policy: Policy, { clock, tier, locale }: { clock: Clock; tier: string | null; locale: Locale }): PromiseView['grounds'] => {
  // A day that was agreed on rests on no clause.
  const { clauses, article } = isOfFetch(clock) ? { clauses: [], article: null } : groundsOf(policy, clock.kind)
  const quoted = (of: string) => ({ id: of, text: clauseText(policy, of, locale) })
  return {
    version: policy.version,
    clauses: clauses.map(quoted),
    article: article === null ? null : quoted(article),
    tier: tierStanding(policy, tier, locale)?.name ?? null,
  }
}

const warningOf = (clock: Clock): PromiseView['warning'] => {
  if (isCustomers(clock.kind)) return null
  const beforeMs = nearMs(clock)
  return { at: nearAt(clock), beforeMs, because: beforeMs > Math.floor(amountMs(clock.rule) / 5) ? 'hour' : 'fifth' }
}

const mayLapse = ({ kind }: Clock): boolean => kind === 'return_by' || kind === 'details_by'

const remindersOf = ({ clock, reminded }: PromisePage, { zone, delays }: Policy): PromiseView['reminders'] =>
  mayLapse(clock)
    ? reminderTimes(clock, { zone, daysBefore: delays.reminderDaysBefore }).map((at, nth) => ({ at, sent: nth < reminded }))
    : []

/** Only a request's answer stops and starts again: while the customer is asked, or the return had ended. */
const pausesOf = ({ clock, earlier }: PromisePage, now: string): PromiseView['pauses'] =>
  clock.kind !== 'review'
    ? []
    : earlier.flatMap((one, nth) =>
        one.endedAt === null ? [] : [{ from: one.endedAt, to: (earlier[nth + 1] ?? clock).startedAt, usedMs: usedMs(one, now) }],
      )

const calendarOf = (rule: Clock['rule']): PromiseView['calendar'] => {
  if (!isHourRule(rule))
    return { kind: 'days', zone: rule.zone, weekdays: [], from: null, to: null, holidays: rule.holidays, roll: rule.roll }
  const { calendar } = rule
  if (calendar.kind === 'continuous')
    return { kind: 'continuous', zone: null, weekdays: [], from: null, to: null, holidays: 'none', roll: 'none' }
  const { zone, weekdays, hours, holidays } = calendar
  return { kind: 'business', zone, weekdays, from: hours.from, to: hours.to, holidays, roll: 'none' }
}
