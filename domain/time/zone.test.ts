import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { addHours, epochMs, instantAt, later } from './instant.ts'
import { dateOf, dayOf, dayStart, localDate, wallTime, weekdayOf } from './zone.ts'

const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2070, 0) })
const zones = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
)

const formats = new Map<string, Intl.DateTimeFormat>()
function byIntl(zone: string, ms: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  formats.set(zone, format)
  return format.format(ms)
}

describe('a local day', () => {
  it('is the one that the wall shows, in any zone', () => {
    fc.assert(fc.property(moments, zones, (ms, zone) => assert.equal(localDate(instantAt(ms), zone), byIntl(zone, ms))))
  })

  it('starts at its first moment: the one before is another day', () => {
    fc.assert(
      fc.property(moments, zones, (ms, zone) => {
        const day = dayOf(localDate(instantAt(ms), zone))
        const start = dayStart(zone, day)
        assert.ok(start <= ms)
        assert.equal(localDate(instantAt(start), zone), dateOf(day))
        assert.equal(byIntl(zone, start), dateOf(day))
        assert.notEqual(byIntl(zone, start - 1), dateOf(day))
      }),
    )
  })

  it('may be one that a zone never had, and is then over at once', () => {
    const skipped = dayOf('2011-12-30')
    assert.equal(dayStart('Pacific/Apia', skipped), dayStart('Pacific/Apia', skipped + 1))
  })

  it('knows its weekday before and after 1970', () => {
    for (const [date, weekday] of [
      ['1970-01-01', 4],
      ['1969-12-28', 7],
      ['2026-11-22', 7],
      ['2026-11-23', 1],
    ] as const)
      assert.equal(weekdayOf(dayOf(date)), weekday, date)
  })
})

describe('a wall time', () => {
  const at = (date: string, minutes: number): string => instantAt(wallTime('Europe/Paris', dayOf(date), minutes))

  it('is found in winter and in summer', () => {
    assert.equal(at('2026-12-10', 9 * 60 + 30), '2026-12-10T08:30:00.000Z')
    assert.equal(at('2026-07-10', 9 * 60 + 30), '2026-07-10T07:30:00.000Z')
  })

  it('which spring skips is read an hour later', () => assert.equal(at('2027-03-28', 150), '2027-03-28T01:30:00.000Z'))

  it('which autumn repeats is the first one', () => assert.equal(at('2026-10-25', 150), '2026-10-25T00:30:00.000Z'))

  it('of 24:00 is the next day’s first moment', () => {
    assert.equal(at('2027-03-28', 1440), '2027-03-28T22:00:00.000Z')
    assert.equal(at('2026-10-25', 1440), '2026-10-25T23:00:00.000Z')
  })
})

describe('an instant', () => {
  it('compares as text', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        assert.equal(later(instantAt(a), instantAt(b)), instantAt(Math.max(a, b)))
      }),
    )
  })

  it('moves by real hours, halves included, over a change of the clocks', () => {
    assert.equal(addHours('2027-03-28T00:30:00.000Z', 1.5), '2027-03-28T02:00:00.000Z')
  })

  it('that is none is a fault', () => {
    assert.throws(() => epochMs('yesterday'), RangeError)
  })
})
