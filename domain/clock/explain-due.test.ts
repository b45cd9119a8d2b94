import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { epochMs, hourMs, instantAt } from '#domain/time/instant.ts'
import { type ClockRule, dueOf } from './clock.ts'
import { type DueStep, explainDue } from './explain-due.ts'

const business: Calendar = {
  kind: 'business',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: 'FR',
}

const paris = 'Europe/Paris'
/** What of a step counted, or why nothing did. */
const told = (step: DueStep): number | string | boolean =>
  step.kind === 'counted' ? step.countedMs / hourMs : step.kind === 'days' ? step.days : step.kind === 'start' ? step.due : step.why

test('24 business hours over a weekend and Armistice Day, hour by hour', () => {
  const { due, steps } = explainDue(
    {
      rule: { amount: { hours: 24 }, calendar: business },
      startedAt: '2026-11-06T15:00:00.000Z',
      carriedMs: 4 * hourMs,
    },
    paris,
  )
  assert.equal(due, '2026-11-10T17:00:00.000Z')
  assert.deepEqual(
    steps.map((step) => [step.date, told(step)]),
    [
      ['2026-11-06', 2],
      ['2026-11-07', 'weekday'],
      ['2026-11-08', 'weekday'],
      ['2026-11-09', 9],
      ['2026-11-10', 9],
    ],
  )
})

test('a holiday, a closure and a start after closing time are passed by name', () => {
  const calendar: Calendar = { ...business, closures: ['2026-11-12'] }
  const { steps } = explainDue({ rule: { amount: { hours: 2 }, calendar }, startedAt: '2026-11-10T20:00:00.000Z', carriedMs: 0 }, paris)
  assert.deepEqual(
    steps.map((step) => [step.date, told(step)]),
    [
      ['2026-11-10', 'hours'],
      ['2026-11-11', 'holiday'],
      ['2026-11-12', 'closure'],
      ['2026-11-13', 2],
    ],
  )
})

test('a period of days that would end on a Saturday before a bank holiday says which days it rolls over', () => {
  const rule: ClockRule = { amount: { days: 14 }, zone: 'Europe/Paris', roll: 'working_day', holidays: 'FR' }
  const { due, steps } = explainDue({ rule, startedAt: '2027-03-13T10:00:00.000Z', carriedMs: 0 }, paris)
  assert.equal(due, '2027-03-30T21:59:59.999Z')
  assert.deepEqual(
    steps.map((step) => [step.date, step.kind, told(step)]),
    [
      ['2027-03-13', 'start', false],
      ['2027-03-14', 'days', 14],
      ['2027-03-27', 'rolled', 'weekend'],
      ['2027-03-28', 'rolled', 'weekend'],
      ['2027-03-29', 'rolled', 'holiday'],
    ],
  )
})

const always: ClockRule = { amount: { hours: 48 }, calendar: { kind: 'continuous' } }

test('time that always runs is told by local days, midnight to midnight', () => {
  const { due, steps } = explainDue({ rule: always, startedAt: '2026-11-24T09:30:00.000Z', carriedMs: 0 }, paris)
  assert.equal(due, '2026-11-26T09:30:00.000Z')
  assert.deepEqual(
    steps.map((step) => [step.date, told(step), step.kind === 'counted' && step.leftMs / hourMs]),
    [
      ['2026-11-24', 13.5, 34.5],
      ['2026-11-25', 24, 10.5],
      ['2026-11-26', 10.5, 0],
    ],
  )
})

test('the night that the clocks go back is an hour longer, and said to be', () => {
  const { steps } = explainDue({ rule: always, startedAt: '2026-10-24T10:00:00.000Z', carriedMs: 0 }, paris)
  assert.deepEqual(
    steps.map((step) => [step.date, told(step), step.kind === 'counted' && step.shiftMs / hourMs]),
    [
      ['2026-10-24', 12, 0],
      ['2026-10-25', 25, 1],
      ['2026-10-26', 11, 0],
    ],
  )
})

test('calendar days leave out the day of the start; none at all end with it', () => {
  const rule = (days: number): ClockRule => ({ amount: { days }, zone: paris, roll: 'none', holidays: 'FR' })
  const steps = (days: number, carriedMs = 0) =>
    explainDue({ rule: rule(days), startedAt: '2026-11-24T22:59:00.000Z', carriedMs }, paris).steps
  assert.deepEqual(steps(7), [
    { kind: 'start', date: '2026-11-24', due: false },
    { kind: 'days', date: '2026-11-25', last: '2026-12-01', days: 7 },
  ])
  assert.deepEqual(steps(7, 4 * 24 * hourMs)[1], { kind: 'days', date: '2026-11-25', last: '2026-11-27', days: 3 })
  assert.deepEqual(steps(0), [{ kind: 'start', date: '2026-11-24', due: true }])
})

test('where everything was used before, nothing is left to count', () =>
  assert.deepEqual(explainDue({ rule: always, startedAt: '2026-11-24T09:30:00.000Z', carriedMs: 50 * hourMs }, paris).steps, []))

const hours = fc.record({ from: fc.constantFrom('00:00', '02:30', '09:00'), to: fc.constantFrom('12:00', '18:00', '24:00') })
const calendars: fc.Arbitrary<Calendar> = fc.oneof(
  fc.constant({ kind: 'continuous' } as const),
  fc.record({
    kind: fc.constant('business' as const),
    zone: fc.constantFrom('Europe/Paris', 'America/Martinique'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    hours,
    holidays: fc.constantFrom('FR' as const, 'FR-alsace-moselle' as const, 'none' as const),
    closures: fc.constantFrom<string[]>([], ['2026-11-12', '2027-01-04']),
  }),
)
const rules: fc.Arbitrary<ClockRule> = fc.oneof(
  fc.record({ amount: fc.record({ hours: fc.integer({ min: 1, max: 200 }) }), calendar: calendars }),
  fc.record({
    amount: fc.record({ days: fc.integer({ min: 0, max: 60 }) }),
    zone: fc.constant('Europe/Paris'),
    roll: fc.constantFrom('none' as const, 'working_day' as const),
    holidays: fc.constantFrom('FR' as const, 'none' as const),
  }),
)
const instants = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') }).map(instantAt)

test('whatever the rule and the start, the explanation ends at the due instant, and its hours are the promise’s', () => {
  fc.assert(
    fc.property(rules, instants, fc.integer({ min: 0, max: 300 }), (rule, startedAt, carried) => {
      const clock = { rule, startedAt, carriedMs: 'calendar' in rule ? carried * hourMs : 0 }
      const explained = explainDue(clock, paris)
      assert.equal(explained.due, dueOf(clock))
      const counted = explained.steps.flatMap((step) => (step.kind === 'counted' ? [step] : []))
      const last = counted.at(-1)
      if (last) {
        assert.equal(last.to, explained.due)
        assert.equal(last.leftMs, 0)
        assert.equal(
          counted.reduce((sum, { countedMs }) => sum + countedMs, 0),
          explained.amountMs - explained.carriedMs,
        )
      } else if ('calendar' in rule)
        assert.equal(epochMs(explained.due) - epochMs(startedAt), Math.max(0, explained.amountMs - explained.carriedMs))
      const dates = explained.steps.flatMap(({ kind, date }) => (kind === 'days' || kind === 'start' ? [] : [date]))
      assert.deepEqual(dates, [...new Set(dates)].toSorted(), 'each day once, in order')
    }),
  )
})
