import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './difference.ts'
import { businessHours, edited, policyEditSchema, promiseSettings } from './edit.ts'
import { policySchema } from './schema.ts'
import { technostok } from './technostok.ts'

const as = { version: 2, inForceFrom: '2026-12-01T00:00:00.000Z' }

test('nothing edited is the same policy under another number', () => {
  const next = edited(technostok, {}, as)
  assert.deepEqual(differences(technostok, next), [])
  assert.equal(next.version, 2)
})

test('a calendar is set once and counts wherever business hours do', () => {
  const calendar = { weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:00' }, holidays: 'FR-alsace-moselle' as const }
  const next = edited(technostok, { calendar }, as)
  assert.deepEqual(businessHours(next).weekdays, [1, 2, 3, 4, 5])
  assert.deepEqual(next.clocks.review, { amount: { hours: 24 }, calendar: { kind: 'business', zone: 'Europe/Paris', ...calendar } })
  assert.deepEqual(next.clocks.refund, technostok.clocks.refund)
  assert.equal(next.holidays, 'FR-alsace-moselle')
  assert.deepEqual(
    differences(technostok, next)
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('calendars')),
    [
      'holidays',
      'clocks.review.calendar.weekdays',
      'clocks.review.calendar.hours.from',
      'clocks.review.calendar.hours.to',
      'clocks.review.calendar.holidays',
    ],
  )
  assert.ok(policySchema.safeParse(next).success)
})

test('promises and delays change with the clause that says so', () => {
  const promises = { ...promiseSettings(technostok), refund: { hours: 24, working: true } }
  const next = edited(
    technostok,
    {
      promises,
      delays: { ...technostok.delays, returnByDays: 21 },
      clauses: { E1: { fr: 'Envoi sous 21 jours.', en: 'Post within 21 days.' } },
    },
    as,
  )
  assert.deepEqual(
    differences(technostok, next).map(({ path, before, after }) => [path, before, after].slice(0, path === 'delays.returnByDays' ? 3 : 1)),
    [
      ['clocks.refund.amount.hours'],
      ['clocks.refund.calendar.kind'],
      ['clocks.refund.calendar.zone'],
      ['clocks.refund.calendar.weekdays'],
      ['clocks.refund.calendar.hours'],
      ['clocks.refund.calendar.holidays'],
      ['delays.returnByDays', 14, 21],
      ['clauses.E1.text.fr'],
      ['clauses.E1.text.en'],
    ],
  )
})

test('the same reasons in another order are a difference, told once; one more is told as itself', () => {
  const [[first, one] = ['', undefined], ...rest] = Object.entries(technostok.reasons)
  assert.ok(one)
  const last = edited(technostok, { reasons: { ...Object.fromEntries(rest), [first]: one } }, as)
  const codes = Object.keys(technostok.reasons)
  assert.deepEqual(differences(technostok, last), [{ path: 'reasons', before: codes, after: [...codes.slice(1), first] }])
  const more = edited(technostok, { reasons: { another: one, ...technostok.reasons } }, as)
  assert.deepEqual(differences(technostok, more), [{ path: 'reasons.another', before: null, after: one }])
})

test('limits of gestures are set by role, and a manager never may less than support', () => {
  const next = edited(technostok, { settlementLimits: { support: 20_000, manager: 50_000 } }, as)
  assert.deepEqual(
    differences(technostok, next).map(({ path, after }) => [path, after]),
    [
      ['settlementLimits.support', 20_000],
      ['settlementLimits.manager', 50_000],
    ],
  )
  const may = (support: number | null, manager: number | null): boolean =>
    policyEditSchema.safeParse({ settlementLimits: { support, manager } }).success
  assert.deepEqual(
    [may(100, 100), may(100, null), may(null, null), may(101, 100), may(null, 100), may(-1, 0)],
    [true, true, true, false, false, false],
  )
})

test('how long a parcel usually takes is set, and taken back, beside the other aims', () => {
  const next = edited(technostok, { transitDays: 5 }, as)
  assert.deepEqual(differences(technostok, next), [{ path: 'aims.transitDays', before: 3, after: 5 }])
  const none = edited(next, { transitDays: null }, as)
  assert.deepEqual(none.aims, { promisesKept: 9500, labelCost: 1460 })
  for (const policy of [next, none]) assert.ok(policySchema.safeParse(policy).success)
  assert.deepEqual(
    [0, 91, 2.5].map((transitDays) => policyEditSchema.safeParse({ transitDays }).success),
    [false, false, false],
  )
})
