import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import DateHolidays from 'date-holidays'
import * as fc from 'fast-check'
import { epochMs, hourMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { addMs, addTime, type Calendar, calendarSchema, isOpen, timeBetween } from './calendar.ts'

type Business = Extract<Calendar, { kind: 'business' }>

const technostok: Business = {
  kind: 'business',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5, 6],
  hours: { from: '00:00', to: '24:00' },
  holidays: 'FR',
}
const everyDay: Business = { ...technostok, weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: 'none' }
const office: Business = { ...technostok, weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '17:30' } }

/** A moment as the wall in Paris shows it, in the year's ordinary hours. */
const paris = (wall: string): Instant => {
  const summer = instantAt(epochMs(`${wall}:00+02:00`))
  return shown(summer) === wall ? summer : instantAt(epochMs(`${wall}:00+01:00`))
}

const wallFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
const shown = (at: Instant): string => wallFormat.format(epochMs(at)).replace(' ', 'T')

describe('time in a business calendar', () => {
  for (const [name, calendar, start, hours, end] of [
    ['a Friday evening is answered by Saturday evening', technostok, '2026-11-20T18:00', 24, '2026-11-21T18:00'],
    ['Sunday does not count', technostok, '2026-11-21T18:00', 24, '2026-11-23T18:00'],
    ['what comes on a Sunday starts on Monday', technostok, '2026-11-22T15:00', 24, '2026-11-23T24:00'],
    ['Easter Monday does not count either', technostok, '2027-03-27T18:00', 24, '2027-03-30T18:00'],
    ['a holiday in the week is skipped', technostok, '2026-11-10T12:00', 24, '2026-11-12T12:00'],
    ['Christmas on a Friday, Saturday counts', technostok, '2026-12-24T20:00', 24, '2026-12-26T20:00'],
    [
      '26 December is a holiday in Alsace-Moselle',
      { ...technostok, holidays: 'FR-alsace-moselle' },
      '2026-12-24T20:00',
      24,
      '2026-12-28T20:00',
    ],
    ['a closure is skipped', { ...technostok, closures: ['2026-11-21'] }, '2026-11-20T18:00', 24, '2026-11-23T18:00'],
    ['opening hours add up over days', office, '2026-11-20T16:30', 8, '2026-11-23T16:00'],
    ['before opening nothing runs', office, '2026-11-23T06:00', 1, '2026-11-23T10:00'],
    ['what ends at closing ends then, not at the next opening', office, '2026-11-20T16:30', 1, '2026-11-20T17:30'],
    ['24 opening hours are almost three days', office, '2026-11-23T09:00', 24, '2026-11-25T16:00'],
    ['a continuous calendar never stops', { kind: 'continuous' }, '2026-12-24T20:00', 48, '2026-12-26T20:00'],
  ] as const satisfies readonly (readonly [string, Calendar, string, number, string])[])
    it(name, () => assert.equal(addTime(calendar as Calendar, paris(start), hours), paris(midnight(end))))

  const midnight = (wall: string): string => {
    if (!wall.endsWith('T24:00')) return wall
    return `${instantAt(epochMs(`${wall.slice(0, 10)}T00:00:00Z`) + 24 * hourMs).slice(0, 10)}T00:00`
  }

  it('has 23 hours on the day the clocks go forward, and 25 on the day they go back', () => {
    const whole = (from: string, to: string): number => timeBetween(everyDay, paris(from), paris(to)) / hourMs
    assert.equal(whole('2027-03-28T00:00', '2027-03-29T00:00'), 23)
    assert.equal(whole('2026-10-25T00:00', '2026-10-26T00:00'), 25)
    assert.equal(addTime(everyDay, paris('2027-03-27T12:00'), 24), paris('2027-03-28T13:00'))
    assert.equal(addTime(everyDay, paris('2026-10-24T12:00'), 24), paris('2026-10-25T11:00'))
  })

  it('opens at the same wall time before and after a change of the clocks', () => {
    const sundays = { ...office, weekdays: [7] }
    assert.equal(addTime(sundays, paris('2027-03-27T12:00'), 1), paris('2027-03-28T10:00'))
    assert.equal(addTime(sundays, paris('2026-10-24T12:00'), 1), paris('2026-10-25T10:00'))
    assert.equal(timeBetween(sundays, paris('2027-03-28T00:00'), paris('2027-03-29T00:00')), 8.5 * hourMs)
  })

  it('does not run backwards where opening lies in the hour that spring skips', () => {
    const night = { ...everyDay, hours: { from: '02:30', to: '03:15' } }
    assert.equal(timeBetween(night, paris('2027-03-28T00:00'), paris('2027-03-29T00:00')), 0)
    assert.equal(timeBetween(night, paris('2027-03-27T00:00'), paris('2027-03-30T00:00')), 1.5 * hourMs)
  })
})

const slot = hourMs / 4
const slots = fc.integer({ min: Date.UTC(2020, 0) / slot, max: Date.UTC(2060, 0) / slot }).map((n) => n * slot)
// Half of all moments near a change of the clocks, where mistakes live.
const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26'].map((date) => epochMs(`${date}T01:00:00Z`))
const nearChange = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 })).map(([change, n]) => change + n * slot)
const moments = fc.oneof(slots, nearChange).map(instantAt)
const anyMs = fc.integer({ min: 0, max: 40 * 24 * hourMs })

const wall = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
// From 03:00 on, so that the oracle need not know how a skipped or repeated opening is read.
const partOfDay = fc.tuple(fc.integer({ min: 12, max: 95 }), fc.integer({ min: 1, max: 84 })).map(([from, length]) => ({
  from: wall(from),
  to: wall(Math.min(96, from + length)),
}))
const calendars: fc.Arbitrary<Business> = fc.record({
  kind: fc.constant('business' as const),
  zone: fc.constant('Europe/Paris'),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  hours: fc.oneof(fc.constant({ from: '00:00', to: '24:00' }), partOfDay),
  holidays: fc.constantFrom('FR', 'FR-alsace-moselle', 'none'),
  closures: fc.constantFrom([], ['2026-10-26', '2027-03-27']),
})
const anyCalendar: fc.Arbitrary<Calendar> = fc.oneof({ weight: 9, arbitrary: calendars }, fc.constant({ kind: 'continuous' as const }))

const oracles = { FR: new DateHolidays('FR'), 'FR-alsace-moselle': new DateHolidays('FR', '57'), none: undefined }
const holidaysKnown = new Map<string, Set<string>>()

function holidaysIn(holidays: Business['holidays'], year: string): Set<string> {
  const key = holidays + year
  const known = holidaysKnown.get(key)
  if (known) return known
  const days = oracles[holidays]?.getHolidays(Number(year)).filter(({ type }) => type === 'public') ?? []
  const dates = new Set(days.map(({ date }) => date.slice(0, 10)))
  holidaysKnown.set(key, dates)
  return dates
}

/** Business or not, read off the wall: another way than the code's. */
function openByTheWall(calendar: Business, ms: number): boolean {
  const [date = '', time = ''] = shown(instantAt(ms)).split('T')
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7
  if (!calendar.weekdays.includes(weekday) || calendar.closures?.includes(date)) return false
  if (holidaysIn(calendar.holidays, date.slice(0, 4)).has(date)) return false
  return calendar.hours.from <= time && time < calendar.hours.to
}

describe('a calendar', () => {
  it('counts exactly the quarters of an hour that the wall shows as business', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 800 }), (calendar, from, quarters) => {
        let open = 0
        for (let i = 0; i < quarters; i++) if (openByTheWall(calendar, epochMs(from) + i * slot)) open++
        assert.equal(timeBetween(calendar, from, instantAt(epochMs(from) + quarters * slot)), open * slot)
      }),
      { numRuns: 300 },
    )
  })

  it('is open exactly when the wall says so', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: slot - 1 }), (calendar, from, ms) => {
        assert.equal(isOpen(calendar, instantAt(epochMs(from) + ms)), openByTheWall(calendar, epochMs(from)))
      }),
      { numRuns: 2000 },
    )
  })

  it('never lets a promise fall due outside business: the last moment before it was open', () => {
    fc.assert(
      fc.property(calendars, moments, anyMs, (calendar, start, ms) => {
        fc.pre(ms > 0)
        assert.ok(isOpen(calendar, instantAt(epochMs(addMs(calendar, start, ms)) - 1)))
      }),
    )
  })

  it('adds what it counts: timeBetween is the inverse of addMs', () => {
    fc.assert(
      fc.property(anyCalendar, moments, anyMs, (calendar, start, ms) => {
        const end = addMs(calendar, start, ms)
        assert.equal(timeBetween(calendar, start, end), ms)
        assert.equal(timeBetween(calendar, end, start), 0 - ms)
      }),
    )
  })

  it('finds the first such moment: a millisecond earlier is too early', () => {
    fc.assert(
      fc.property(anyCalendar, moments, anyMs, (calendar, start, ms) => {
        fc.pre(ms > 0)
        assert.ok(timeBetween(calendar, start, instantAt(epochMs(addMs(calendar, start, ms)) - 1)) < ms)
      }),
    )
  })

  it('never makes it earlier to start later or to wait longer', () => {
    fc.assert(
      fc.property(anyCalendar, moments, fc.tuple(anyMs, anyMs, anyMs), (calendar, start, [wait, ms, more]) => {
        const startLater = instantAt(epochMs(start) + wait)
        assert.ok(addMs(calendar, startLater, ms) >= addMs(calendar, start, ms))
        assert.ok(addMs(calendar, start, ms + more) >= addMs(calendar, start, ms))
      }),
    )
  })

  it('adds in pieces what it adds at once', () => {
    fc.assert(
      fc.property(anyCalendar, moments, fc.tuple(anyMs, anyMs), (calendar, start, [first, second]) => {
        assert.equal(addMs(calendar, addMs(calendar, start, first), second), addMs(calendar, start, first + second))
      }),
    )
  })

  it('counts nothing to nothing: no hours is the start itself, open or not', () => {
    assert.equal(addTime(technostok, paris('2026-11-22T15:00'), 0), paris('2026-11-22T15:00'))
    assert.equal(timeBetween(technostok, paris('2026-11-22T15:00'), paris('2026-11-22T15:00')), 0)
  })
})

describe('a calendar in a policy', () => {
  it('is accepted as written', () => {
    for (const calendar of [technostok, office, { kind: 'continuous' }]) assert.deepEqual(calendarSchema.parse(calendar), calendar)
  })

  for (const [fault, calendar] of [
    ['closes before it opens', { ...office, hours: { from: '18:00', to: '09:00' } }],
    ['never opens', { ...office, hours: { from: '09:00', to: '09:00' } }],
    ['has no weekday', { ...office, weekdays: [] }],
    ['has a weekday 0', { ...office, weekdays: [0] }],
    ['names a weekday twice', { ...office, weekdays: [1, 1] }],
    ['has an hour 25', { ...office, hours: { from: '09:00', to: '25:00' } }],
    ['lies in no zone', { ...office, zone: 'Europe/Kermor' }],
    ['keeps unknown holidays', { ...office, holidays: 'DE' }],
    ['closes on no date', { ...office, closures: ['2026-02-30'] }],
    ['has a word too many', { ...office, lunch: '12:00' }],
    ['is of no kind', { ...office, kind: 'sometimes' }],
  ] as const)
    it(`is refused when it ${fault}`, () => assert.equal(calendarSchema.safeParse(calendar).success, false))
})
