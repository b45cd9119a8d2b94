import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { addMs, type Calendar } from '#domain/calendar/calendar.ts'
import { epochMs, hourMs, type Instant, instantAt } from '#domain/time/instant.ts'
import { type Clock, type ClockRule, endClock, resumeClock, startClock } from './clock.ts'
import { nearAt, remaining } from './remaining.ts'

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

describe('what remains of a promise', () => {
  // Saturday 18:00 in Paris, due Monday 18:00.
  const review = start(day, '2026-11-21T17:00:00.000Z')
  for (const [when, now, ms, late, near] of [
    ['when it starts', '2026-11-21T17:00:00.000Z', 24 * hourMs, false, false],
    ['on Saturday at midnight', '2026-11-21T23:00:00.000Z', 18 * hourMs, false, false],
    ['all Sunday long', '2026-11-22T15:00:00.000Z', 18 * hourMs, false, false],
    ['before its last fifth', '2026-11-23T12:11:59.999Z', 4.8 * hourMs + 1, false, false],
    ['in its last fifth', '2026-11-23T12:12:00.000Z', 4.8 * hourMs, false, true],
    ['at the moment it is due', '2026-11-23T17:00:00.000Z', 0, false, true],
    ['an hour later', '2026-11-23T18:00:00.000Z', -1 * hourMs, true, false],
    ['the Monday after, Sunday not counted', '2026-11-30T17:00:00.000Z', -6 * 24 * hourMs, true, false],
  ] as const)
    it(`is counted in its own calendar ${when}`, () => assert.deepEqual(remaining(review, now), { ms, late, near }))

  it('is near in the last hour where a fifth is less', () => {
    const short = start({ amount: { hours: 2 }, calendar: { kind: 'continuous' } }, '2026-11-24T10:00:00.000Z')
    assert.equal(remaining(short, '2026-11-24T10:59:59.999Z').near, false)
    assert.equal(remaining(short, '2026-11-24T11:00:00.000Z').near, true)
  })

  it('counts days in elapsed time to the end of the last one', () => {
    assert.deepEqual(remaining(start(fortnight, '2026-11-24T10:00:00.000Z'), '2026-12-07T22:59:59.999Z'), {
      ms: 24 * hourMs,
      late: false,
      near: true,
    })
  })

  it('stands still once it ended, and is then no longer near', () => {
    const met = endClock(review, { at: '2026-11-23T16:00:00.000Z', void: false })
    assert.deepEqual(remaining(met, '2027-11-23T16:00:00.000Z'), { ms: hourMs, late: false, near: false })
    const breached = endClock(review, { at: '2026-11-23T18:00:00.000Z', void: false })
    assert.deepEqual(remaining(breached, '2027-11-23T16:00:00.000Z'), { ms: -1 * hourMs, late: true, near: false })
  })
})

describe('when a promise becomes near', () => {
  it('is in its own calendar: Monday noon for one that runs over Sunday', () => {
    assert.equal(nearAt(start(day, '2026-11-21T17:00:00.000Z')), '2026-11-23T12:12:00.000Z')
  })

  it('is a fifth before the end for continuous hours and for days', () => {
    assert.equal(nearAt(start(twoDays, '2026-11-24T10:00:00.000Z')), '2026-11-26T00:24:00.000Z')
    assert.equal(nearAt(start(fortnight, '2026-11-24T10:00:00.000Z')), '2026-12-06T03:47:59.999Z')
  })

  it('is at once where less than an hour was promised, or left', () => {
    assert.equal(nearAt(start({ ...twoDays, amount: { hours: 0.5 } }, '2026-11-24T10:00:00.000Z')), '2026-11-24T10:00:00.000Z')
    const late = endClock(start(twoDays, '2026-11-20T10:00:00.000Z'), { at: '2026-11-24T10:00:00.000Z', void: false })
    const resumed = resumeClock(late, { id: 'c2', at: '2026-11-25T10:00:00.000Z', policy: 'resume' })
    assert.equal(nearAt(resumed), '2026-11-25T10:00:00.000Z')
  })

  const rules = fc.oneof(
    fc.record({
      amount: fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
      calendar: fc.constantFrom<Calendar>({ kind: 'continuous' }, business, { ...business, hours: { from: '09:00', to: '17:30' } }),
    }),
    fc.record({
      amount: fc.record({ days: fc.integer({ min: 1, max: 40 }) }),
      zone: fc.constant('Europe/Paris'),
      roll: fc.constantFrom('none' as const, 'working_day' as const),
      holidays: fc.constant('FR' as const),
    }),
  )
  const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) }).map(instantAt)
  const step = (at: Instant, ms: number): Instant => instantAt(epochMs(at) + ms)

  it('is the first moment that remaining calls near', () => {
    fc.assert(
      fc.property(rules, moments, fc.nat(1000), (rule, startedAt, part) => {
        const first = start(rule, startedAt)
        const at = step(startedAt, Math.floor(((epochMs(first.due) - epochMs(startedAt)) * part) / 1000))
        for (const clock of [first, resumeClock(endClock(first, { at, void: false }), { id: 'c2', at, policy: 'resume' })]) {
          const near = nearAt(clock)
          assert.ok(near >= clock.startedAt && near <= clock.due)
          assert.equal(remaining(clock, near).near, true)
          if (near > clock.startedAt) assert.equal(remaining(clock, step(near, -1)).near, false)
        }
      }),
    )
  })

  it('comes, and then goes: remaining never grows as time passes', () => {
    fc.assert(
      fc.property(rules, moments, fc.tuple(fc.nat(60 * 24 * hourMs), fc.nat(60 * 24 * hourMs)), (rule, startedAt, [wait, more]) => {
        const clock = start(rule, startedAt)
        assert.ok(remaining(clock, step(startedAt, wait + more)).ms <= remaining(clock, step(startedAt, wait)).ms)
        assert.equal(remaining(clock, step(startedAt, wait)).late, step(startedAt, wait) > clock.due)
      }),
    )
  })

  it('agrees with the due instant: what remains, added to now, is when it is due', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 200 }), fc.nat(1000), (startedAt, hours, part) => {
        const clock = start({ amount: { hours }, calendar: business }, startedAt)
        const now = step(startedAt, Math.floor(((epochMs(clock.due) - epochMs(startedAt)) * part) / 1000))
        const { ms } = remaining(clock, now)
        if (ms > 0) assert.equal(addMs(business, now, ms), clock.due)
      }),
    )
  })
})
