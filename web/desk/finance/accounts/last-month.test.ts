import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastMonth } from './last-month.ts'

const said = (now: string): string => Object.values(lastMonth(now, 'Europe/Paris')).join(' ')

test('accounts are closed by the whole month before, where the merchant is', () => {
  assert.equal(said('2026-12-10T10:00:00.000Z'), '2026-11-01 2026-11-30')
  assert.equal(said('2028-03-31T10:00:00.000Z'), '2028-02-01 2028-02-29')
  assert.equal(said('2027-01-15T10:00:00.000Z'), '2026-12-01 2026-12-31')
  assert.equal(said('2026-11-30T23:30:00.000Z'), '2026-11-01 2026-11-30')
})
