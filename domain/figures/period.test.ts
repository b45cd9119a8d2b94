import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, integer, property } from 'fast-check'
import { dateOf, dayOf } from '#domain/time/zone.ts'
import { monthsAndDays, periodOf, spanOf, weeksOf } from './period.ts'

const paris = { zone: 'Europe/Paris', now: '2026-11-24T09:00:00.000Z' }

test('ninety days up to today where nothing is said, and as many before', () => {
  assert.deepEqual(periodOf({}, paris), {
    from: '2026-08-27',
    to: '2026-11-24',
    days: 90,
    before: { from: '2026-05-29', to: '2026-08-26' },
  })
  assert.deepEqual(periodOf({ days: 30 }, paris), {
    from: '2026-10-26',
    to: '2026-11-24',
    days: 30,
    before: { from: '2026-09-26', to: '2026-10-25' },
  })
})

test('today is the merchant’s, not Greenwich’s', () => {
  const late = periodOf({ days: 1 }, { zone: 'Europe/Paris', now: '2026-11-24T23:30:00.000Z' })
  assert.ok('to' in late && late.to === '2026-11-25')
})

test('a day is 23 hours long in March and 25 in October', () => {
  const hours = (day: string): number => {
    const { since, until } = spanOf(day, 'Europe/Paris')
    return (Date.parse(until) - Date.parse(since)) / 3_600_000
  }
  assert.deepEqual(['2026-03-29', '2026-10-25', '2026-11-24'].map(hours), [23, 25, 24])
})

test('weeks begin on Mondays, and all that a period touches are there', () => {
  assert.deepEqual(weeksOf({ from: '2026-11-11', to: '2026-11-23' }), ['2026-11-09', '2026-11-16', '2026-11-23'])
  assert.deepEqual(weeksOf({ from: '2026-11-23', to: '2026-11-23' }), ['2026-11-23'])
})

const day = integer({ min: dayOf('2023-01-01'), max: dayOf('2029-12-31') })

test('months and days of a period are its days, each once', () =>
  holds(
    property(day, integer({ min: 0, max: 800 }), (first, length) => {
      const { months, days } = monthsAndDays({ from: dateOf(first), to: dateOf(first + length) })
      const ofMonths = months.flatMap((month) => {
        const [year = 0, nth = 0] = month.split('-').map(Number)
        const count = new Date(Date.UTC(year, nth, 0)).getUTCDate()
        return Array.from({ length: count }, (_, index) => dateOf(dayOf(month) + index))
      })
      const all = [...ofMonths, ...days].sort()
      assert.deepEqual(
        all,
        Array.from({ length: length + 1 }, (_, index) => dateOf(first + index)),
      )
      assert.ok(days.length <= 60)
    }),
  ))
