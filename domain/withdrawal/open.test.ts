import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '#domain/order/order.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenLine, givenOrder, givenParcel } from '../../tests/support/judged.ts'
import { withdrawalOpen } from './open.ts'

const box = (over: Parameters<typeof givenParcel>[0] = {}) => givenParcel({ items: [], ...over })

/** Delivered on 10 November 2026 at noon, in Paris: to the end of 24 November, and 24 November 2027 without information. */
const cases: [string, Partial<Order>, string, boolean][] = [
  ['on the last day', {}, '2026-11-24T22:00:00.000Z', true],
  ['after it', {}, '2026-11-25T00:00:00.000Z', false],
  ['after it, when nobody told the consumer of the right', { withdrawalInformed: false }, '2027-11-24T10:00:00.000Z', true],
  ['twelve months after it too', { withdrawalInformed: false }, '2027-11-26T10:00:00.000Z', false],
  ['from a shop', { channel: 'store' }, '2026-11-12T10:00:00.000Z', false],
  ['away from the shop', { channel: 'off_premises' }, '2026-11-12T10:00:00.000Z', true],
  ['by a professional', { buyerCapacity: 'professional' }, '2026-11-12T10:00:00.000Z', false],
  ['by nobody knows whom', { buyerCapacity: 'unknown' }, '2026-11-12T10:00:00.000Z', true],
  ['before delivery', { parcels: [] }, '2026-11-05T10:00:00.000Z', true],
  ['delivered nobody knows when', { parcels: [box({ deliveredAt: null, deliveredSource: 'unknown' })] }, '2028-01-05T10:00:00.000Z', true],
  ['on a day that was only estimated', { parcels: [box({ deliveredSource: 'estimated' })] }, '2026-12-05T10:00:00.000Z', true],
  ['while a parcel is missing', { parcels: [box(), box({ id: 'P2', deliveredAt: null })] }, '2026-12-05T10:00:00.000Z', true],
  ['of what the law excludes', { lines: [givenLine({ withdrawalExcluded: true })] }, '2026-11-12T10:00:00.000Z', false],
]

for (const [of, order, now, open] of cases)
  test(`a withdrawal ${of} is ${open ? 'open' : 'closed'}`, () =>
    assert.equal(withdrawalOpen(technostok, givenOrder({ parcels: [box()], ...order }), now), open))
