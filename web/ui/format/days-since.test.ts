import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween } from './days-since.ts'

test('days are the merchant’s calendar days, whatever the hours', () => {
  assert.equal(daysBetween('2026-11-12T22:30:00.000Z', '2026-11-12T23:30:00.000Z'), 1)
  assert.equal(daysBetween('2026-11-12T08:00:00.000Z', '2026-11-12T22:00:00.000Z'), 0)
  assert.equal(daysBetween('2026-11-12T08:00:00.000Z', '2026-11-23T07:00:00.000Z'), 11)
})

test('a day of 23 or 25 hours is a day', () => {
  assert.equal(daysBetween('2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z'), 1)
  assert.equal(daysBetween('2026-10-24T12:00:00.000Z', '2026-10-26T12:00:00.000Z'), 2)
})
