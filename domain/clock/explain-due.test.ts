import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { epochMs, hourMs, instantAt } from '#domain/time/instant.ts'
import { type ClockRule, dueOf } from './clock.ts'
import { explainDue } from './explain-due.ts'

const business: Calendar = {
  kind: 'business',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: 'FR',
}

test('24 business hours over a weekend and Armistice Day, hour by hour', () => {
  const { due, steps } = explainDue({
    rule: { amount: { hours: 24 }, calendar: business },
    startedAt: '2026-11-06T15:00:00.000Z',
    carriedMs: 4 * hourMs,
  })
  assert.equal(due, '2026-11-10T17:00:00.000Z')
  assert.deepEqual(
    steps.map((step) => [step.date, step.kind === 'counted' ? step.countedMs / hourMs : step.why]),
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
  const { steps } = explainDue({ rule: { amount: { hours: 2 }, calendar }, startedAt: '2026-11-10T20:00:00.000Z', carriedMs: 0 })
  assert.deepEqual(
    steps.map((step) => [step.date, step.kind === 'counted' ? step.countedMs / hourMs : step.why]),
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
  const { due, steps } = explainDue({ rule, startedAt: '2027-03-13T10:00:00.000Z', carriedMs: 0 })
  assert.equal(due, '2027-03-30T21:59:59.999Z')
  assert.deepEqual(
    steps.map((step) => [step.date, step.kind, 'why' in step && step.why]),
    [
      ['2027-03-27', 'rolled', 'weekend'],
      ['2027-03-28', 'rolled', 'weekend'],
      ['2027-03-29', 'rolled', 'holiday'],
    ],
  )
})

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
      const explained = explainDue(clock)
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
      const dates = explained.steps.map(({ date }) => date)
      assert.deepEqual(dates, [...new Set(dates)].toSorted(), 'each day once, in order')
    }),
  )
})
