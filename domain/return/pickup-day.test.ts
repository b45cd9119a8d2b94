import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { pickupFrom, pickupRefusal } from './pickup-day.ts'

const now = '2026-11-27T09:00:00.000Z'
const closes = {
  kind: 'business',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5, 6],
  hours: { from: '09:00', to: '18:00' },
  holidays: 'FR',
} as const
const policy = {
  ...technostok,
  calendars: { office: { ...closes, weekdays: [...closes.weekdays], closures: ['2026-12-28', '2026-12-29'] } },
}

for (const [what, on, said] of [
  ['today', '2026-11-27', undefined],
  ['a day that has passed', '2026-11-26', ['pickup_in_the_past', '2026-11-27']],
  ['a Saturday', '2026-11-28', ['pickup_on_day_off', '2026-11-30']],
  ['a Sunday', '2026-11-29', ['pickup_on_day_off', '2026-11-30']],
  ['the eve of Christmas', '2026-12-24', undefined],
  ['Christmas, before a weekend and days on which the merchant is closed', '2026-12-25', ['pickup_on_day_off', '2026-12-30']],
  ['the same day of another year', '2027-11-29', ['pickup_too_far', '2027-01-26']],
  ['a day on which the merchant is closed', '2026-12-29', ['pickup_on_day_off', '2026-12-30']],
] as const)
  test(`a pickup on ${what}`, () => {
    const refusal = pickupRefusal(on, policy, now)
    assert.deepEqual(refusal && [refusal.code, String(refusal.params['next'] ?? refusal.params['last']).slice(0, 10)], said)
    assert.equal(refusal?.field, refusal && 'on')
  })

test('from a Saturday on, the first is Monday', () => assert.equal(pickupFrom('2026-11-28', policy), '2026-11-30'))
