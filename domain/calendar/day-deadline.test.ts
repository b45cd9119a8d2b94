import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { epochMs, instantAt } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { dayDeadline, daysBetween, monthDeadline } from './day-deadline.ts'
import type { Holidays } from './holidays.ts'

const zone = 'Europe/Paris'
const noon = (date: string): string => `${date}T11:00:00.000Z`
const withdrawal = (received: string, holidays: Holidays = 'FR'): string =>
  dayDeadline({ from: noon(received), days: 14, zone, roll: 'working_day', holidays })

describe('fourteen days to withdraw', () => {
  // facts.md section 2, computed for metropolitan France
  for (const [received, last] of [
    ['2026-12-10', '2026-12-24'],
    ['2026-12-11', '2026-12-28'],
    ['2027-03-13', '2027-03-30'],
    ['2027-03-14', '2027-03-30'],
    ['2027-04-24', '2027-05-10'],
    ['2027-05-03', '2027-05-18'],
    ['2027-12-18', '2028-01-03'],
  ] as const)
    it(`from ${received} end with ${last}`, () => assert.equal(localDate(withdrawal(received), zone), last))

  for (const [received, last, why] of [
    ['2026-12-11', '2026-12-28', '26 December is a Saturday'],
    ['2027-03-12', '2027-03-30', 'Good Friday, and Easter Monday after it'],
    ['2029-12-12', '2029-12-27', '26 December, a Wednesday'],
  ] as const)
    it(`from ${received} end with ${last} in Alsace-Moselle: ${why}`, () =>
      assert.equal(localDate(withdrawal(received, 'FR-alsace-moselle'), zone), last))

  it('from 12 March 2027 end on Good Friday elsewhere in France', () => {
    assert.equal(localDate(withdrawal('2027-03-12'), zone), '2027-03-26')
  })

  it('end a millisecond before midnight in Paris, in winter, in summer and when the clocks change', () => {
    const plain = (from: string): string => dayDeadline({ from: noon(from), days: 14, zone, holidays: 'FR' })
    assert.equal(plain('2026-12-10'), '2026-12-24T22:59:59.999Z')
    assert.equal(plain('2026-06-10'), '2026-06-24T21:59:59.999Z')
    assert.equal(plain('2027-03-14'), '2027-03-28T21:59:59.999Z')
    assert.equal(plain('2026-10-11'), '2026-10-25T22:59:59.999Z')
  })

  it('start with the local day, not with that of UTC', () => {
    const from = (instant: string): string => localDate(dayDeadline({ from: instant, days: 14, zone, holidays: 'FR' }), zone)
    assert.equal(from('2026-12-09T22:59:59.999Z'), '2026-12-23')
    assert.equal(from('2026-12-09T23:00:00.000Z'), '2026-12-24')
  })

  it('do not roll where the policy says so, nor over holidays that are none', () => {
    assert.equal(localDate(dayDeadline({ from: noon('2026-12-11'), days: 14, zone, roll: 'none', holidays: 'FR' }), zone), '2026-12-25')
    assert.equal(localDate(withdrawal('2026-12-11', 'none'), zone), '2026-12-25')
  })
})

describe('a deadline in months', () => {
  const end = (from: string, months: number, roll: 'none' | 'working_day' = 'none'): string =>
    localDate(monthDeadline({ from: noon(from), months, zone, roll, holidays: 'FR' }), zone)

  it('ends on the day of the same number', () => {
    assert.equal(end('2026-11-24', 24), '2028-11-24')
    assert.equal(end('2026-12-31', 12), '2027-12-31')
  })

  it('ends on the month’s last day where there is no such day', () => {
    assert.equal(end('2028-02-29', 12), '2029-02-28')
    assert.equal(end('2027-12-31', 2), '2028-02-29')
    assert.equal(end('2026-08-31', 1), '2026-09-30')
  })

  it('adds twelve months to the end of the first period for a consumer who was not informed, and rolls again', () => {
    const first = withdrawal('2026-12-11')
    const last = monthDeadline({ from: first, months: 12, zone, roll: 'working_day', holidays: 'FR' })
    assert.equal(last, '2027-12-28T22:59:59.999Z')
    assert.equal(end('2026-05-01', 12, 'working_day'), '2027-05-03')
  })
})

const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) }).map(instantAt)
const allHolidays = fc.constantFrom<Holidays>('FR', 'FR-alsace-moselle', 'none')

describe('any day deadline', () => {
  it('is the last millisecond of its local day', () => {
    fc.assert(
      fc.property(moments, fc.nat(800), (from, days) => {
        const due = dayDeadline({ from, days, zone, holidays: 'FR' })
        assert.equal(daysBetween(from, due, zone), days)
        assert.equal(daysBetween(from, instantAt(epochMs(due) + 1), zone), days + 1)
      }),
    )
  })

  it('never comes earlier for rolling, by more holidays, or for a later start, and never rolls a week', () => {
    fc.assert(
      fc.property(moments, fc.nat(60), fc.nat(10 * 86_400_000), allHolidays, (from, days, wait, holidays) => {
        const plain = dayDeadline({ from, days, zone, holidays })
        const rolled = dayDeadline({ from, days, zone, roll: 'working_day', holidays })
        assert.ok(rolled >= plain)
        assert.ok(daysBetween(plain, rolled, zone) < 7)
        assert.ok(rolled <= dayDeadline({ from, days, zone, roll: 'working_day', holidays: 'FR-alsace-moselle' }) || holidays !== 'FR')
        assert.ok(dayDeadline({ from: instantAt(epochMs(from) + wait), days, zone, roll: 'working_day', holidays }) >= rolled)
      }),
    )
  })

  it('never rolls to a Saturday or Sunday', () => {
    fc.assert(
      fc.property(moments, fc.nat(60), allHolidays, (from, days, holidays) => {
        const last = localDate(dayDeadline({ from, days, zone, roll: 'working_day', holidays }), zone)
        assert.ok(![0, 6].includes(new Date(`${last}T12:00:00Z`).getUTCDay()), last)
      }),
    )
  })
})
