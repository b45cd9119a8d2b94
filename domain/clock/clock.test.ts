import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { addMs, type Calendar } from '#domain/calendar/calendar.ts'
import { daysBetween } from '#domain/calendar/day-deadline.ts'
import { epochMs, hourMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { type Clock, type ClockRule, clockRuleSchema, dueOf, endClock, resumeClock, startClock, usedMs } from './clock.ts'

const business: Calendar = {
  kind: 'business',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5, 6],
  hours: { from: '00:00', to: '24:00' },
  holidays: 'FR',
}
const day: ClockRule = { amount: { hours: 24 }, calendar: business }
const twoDays: ClockRule = { amount: { hours: 48 }, calendar: { kind: 'continuous' } }
const fortnight: ClockRule = { amount: { days: 14 }, zone: 'Europe/Paris', roll: 'none', holidays: 'FR' }

const start = (rule: ClockRule, startedAt: Instant): Clock => startClock({ id: 'c1', kind: 'review', rule, startedAt })

describe('a clock', () => {
  it('of 24 business hours started on a Saturday evening is due on Monday evening', () => {
    assert.equal(start(day, '2026-11-21T17:00:00.000Z').due, '2026-11-23T17:00:00.000Z')
  })

  it('of 48 continuous hours does not mind Christmas', () => {
    assert.equal(start(twoDays, '2026-12-24T17:00:00.000Z').due, '2026-12-26T17:00:00.000Z')
  })

  it('of 14 days is due with the last one', () => {
    assert.equal(start(fortnight, '2026-11-24T03:41:00.000Z').due, '2026-12-08T22:59:59.999Z')
  })

  it('starts running, with nothing carried and about nothing in particular', () => {
    const { endedAt, outcome, carriedMs, subject } = start(day, '2026-11-21T17:00:00.000Z')
    assert.deepEqual({ endedAt, outcome, carriedMs, subject }, { endedAt: null, outcome: null, carriedMs: 0, subject: null })
    assert.equal(startClock({ id: 'c', kind: 'refund', subject: 'r1', rule: twoDays, startedAt: '2026-11-21T17:00:00.000Z' }).subject, 'r1')
  })

  const running = start(twoDays, '2026-11-24T10:00:00.000Z')
  for (const [at, voided, outcome] of [
    ['2026-11-24T11:00:00.000Z', false, 'met'],
    ['2026-11-26T10:00:00.000Z', false, 'met'],
    ['2026-11-26T10:00:00.001Z', false, 'breached'],
    ['2026-11-26T10:00:00.001Z', true, 'void'],
    ['2026-11-24T11:00:00.000Z', true, 'void'],
  ] as const)
    it(`ended at ${at}${voided ? ' because it no longer applies' : ''} is ${outcome}`, () => {
      assert.deepEqual(endClock(running, { at, void: voided }), { ...running, endedAt: at, outcome })
    })

  it('ends once: its outcome stays', () => {
    const met = endClock(running, { at: '2026-11-24T11:00:00.000Z', void: false })
    assert.equal(endClock(met, { at: '2026-11-30T11:00:00.000Z', void: true }), met)
  })
})

describe('a clock after waiting for the customer', () => {
  // Asked on Friday at 12:00 after 10 h of 24; answered on Sunday.
  const asked = endClock(start(day, '2026-11-20T01:00:00.000Z'), { at: '2026-11-20T11:00:00.000Z', void: false })
  const answered = '2026-11-22T15:00:00.000Z'

  it('restarts with its whole time', () => {
    const clock = resumeClock(asked, { id: 'c2', at: answered, policy: 'restart' })
    assert.deepEqual(
      { id: clock.id, startedAt: clock.startedAt, due: clock.due },
      { id: 'c2', startedAt: answered, due: '2026-11-23T23:00:00.000Z' },
    )
  })

  it('resumes with what was left', () => {
    assert.equal(resumeClock(asked, { id: 'c2', at: answered, policy: 'resume' }).due, '2026-11-23T13:00:00.000Z')
  })

  it('that was late already is due at once when it resumes', () => {
    const late = endClock(start(day, '2026-11-16T01:00:00.000Z'), { at: '2026-11-20T11:00:00.000Z', void: false })
    assert.equal(resumeClock(late, { id: 'c2', at: answered, policy: 'resume' }).due, answered)
  })

  it('keeps kind, subject and the rule it was made under', () => {
    const { kind, subject, rule } = resumeClock(asked, { id: 'c2', at: answered, policy: 'resume' })
    assert.deepEqual({ kind, subject, rule }, { kind: asked.kind, subject: asked.subject, rule: asked.rule })
  })

  it('counted in days goes on with the days that were left', () => {
    const paused = endClock(start(fortnight, '2026-11-24T10:00:00.000Z'), { at: '2026-11-29T10:00:00.000Z', void: false })
    const resumed = resumeClock(paused, { id: 'c2', at: '2026-12-10T10:00:00.000Z', policy: 'resume' })
    assert.equal(resumed.due, '2026-12-19T22:59:59.999Z')
  })
})

const calendars = fc.constantFrom<Calendar>(
  { kind: 'continuous' },
  business,
  { ...business, weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '17:30' } },
  { ...business, weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: 'none' },
)
const hourRules = fc.record({
  amount: fc.record({ hours: fc.integer({ min: 1, max: 400 }) }, { noNullPrototype: true }),
  calendar: calendars,
})
const dayRules = fc.record({
  amount: fc.record({ days: fc.integer({ min: 1, max: 60 }) }, { noNullPrototype: true }),
  zone: fc.constant('Europe/Paris'),
  roll: fc.constantFrom('none' as const, 'working_day' as const),
  holidays: fc.constantFrom('FR' as const, 'FR-alsace-moselle' as const, 'none' as const),
})
const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) }).map(instantAt)
/** Pauses: how much of the amount is used before each, in thousandths, and how long the customer takes. */
const pauses = fc.array(fc.record({ used: fc.nat(1000), waited: fc.nat(30 * 24 * hourMs) }), { maxLength: 6 })

const pause = (clock: Clock, at: Instant, resumedAt: Instant): Clock =>
  resumeClock(endClock(clock, { at, void: false }), { id: 'next', at: resumedAt, policy: 'resume' })

const after = (at: Instant, ms: number): Instant => instantAt(epochMs(at) + ms)

describe('any clock', () => {
  it('never loses or gains time by pauses: what was used and what is left make the amount', () => {
    fc.assert(
      fc.property(hourRules, moments, pauses, (rule, startedAt, waits) => {
        const amount = rule.amount.hours * hourMs
        let clock = start(rule, startedAt)
        let used = 0
        for (const { used: part, waited } of waits) {
          const spent = Math.floor(((amount - used) * part) / 1000)
          const at = addMs(rule.calendar, clock.startedAt, spent)
          used += spent
          clock = pause(clock, at, after(at, waited))
          assert.equal(clock.carriedMs, used)
        }
        assert.equal(clock.due, addMs(rule.calendar, clock.startedAt, amount - used))
        assert.equal(usedMs(clock, clock.due), amount)
      }),
    )
  })

  it('counted in days moves by exactly the days it was paused', () => {
    fc.assert(
      fc.property(dayRules, moments, pauses, (rolling, startedAt, waits) => {
        const rule = { ...rolling, roll: 'none' as const }
        let clock = start(rule, startedAt)
        let paused = 0
        for (const { used, waited } of waits) {
          const at = after(clock.startedAt, Math.floor(((epochMs(clock.due) - epochMs(clock.startedAt)) * used) / 1000))
          const again = after(at, waited)
          paused += daysBetween(at, again, rule.zone)
          clock = pause(clock, at, again)
        }
        assert.equal(daysBetween(startedAt, clock.due, rule.zone), rule.amount.days + paused)
      }),
    )
  })

  it('paused for no time at all is due when it was due', () => {
    fc.assert(
      fc.property(fc.oneof(hourRules, dayRules), moments, fc.nat(1000), (rule, startedAt, part) => {
        const clock = start(rule, startedAt)
        const at = after(startedAt, Math.floor(((epochMs(clock.due) - epochMs(startedAt)) * part) / 1000))
        const again = pause(clock, at, at)
        assert.equal(again.due, clock.due)
      }),
    )
  })

  it('is never due earlier because it started, or was resumed, later', () => {
    fc.assert(
      fc.property(fc.oneof(hourRules, dayRules), moments, fc.nat(20 * 24 * hourMs), (rule, startedAt, wait) => {
        const clock = start(rule, startedAt)
        assert.ok(start(rule, after(startedAt, wait)).due >= clock.due)
        assert.ok(pause(clock, startedAt, after(startedAt, wait)).due >= clock.due)
      }),
    )
  })

  it('can have its due instant recomputed from what is stored', () => {
    fc.assert(
      fc.property(fc.oneof(hourRules, dayRules), moments, fc.nat(100 * hourMs), (rule, startedAt, wait) => {
        const stored = JSON.parse(
          JSON.stringify(pause(start(rule, startedAt), after(startedAt, wait), after(startedAt, 2 * wait))),
        ) as Clock
        assert.equal(dueOf(stored), stored.due)
      }),
    )
  })

  it('has a rule that a policy can be written with', () => {
    fc.assert(fc.property(fc.oneof(hourRules, dayRules), (rule) => assert.deepEqual(clockRuleSchema.parse(rule), { ...rule })))
  })
})

describe('a clock’s rule', () => {
  for (const [fault, rule] of [
    ['has no amount', { calendar: business }],
    ['lasts no time', { amount: { hours: 0 }, calendar: business }],
    ['counts hours without a calendar', { amount: { hours: 24 } }],
    ['counts half days', { ...fortnight, amount: { days: 1.5 } }],
    ['counts hours and days', { amount: { hours: 24, days: 1 }, calendar: business }],
    ['counts days in a calendar', { ...fortnight, calendar: business }],
  ] as const)
    it(`is refused when it ${fault}`, () => assert.equal(clockRuleSchema.safeParse(rule).success, false))
})
