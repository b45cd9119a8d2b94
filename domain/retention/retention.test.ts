import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOf, type Periods, periodsRefused, retentionClasses, retentionNames, usualPeriods } from './retention.ts'

test('what holds until it is set is allowed, and keeps what nothing was erased of before', () => {
  assert.equal(periodsRefused(usualPeriods), undefined)
  assert.deepEqual(usualPeriods, { words: null, evidence: null, addresses: null, statements: 60 })
})

test('each class is kept between its bounds, to the month', () => {
  for (const name of retentionNames) {
    const { least, most } = retentionClasses[name]
    const refused = (months: number) => periodsRefused({ ...usualPeriods, words: 24, evidence: 24, [name]: months })
    for (const months of [least, most]) assert.equal(refused(months), undefined, name)
    assert.deepEqual([refused(least - 1)?.code, refused(least - 1)?.field], ['retention_too_short', name])
    assert.deepEqual([refused(most + 1)?.code, refused(most + 1)?.field], ['retention_too_long', name])
  }
})

const rows: readonly [Partial<Periods>, string | undefined][] = [
  [{ statements: null }, 'retention_needed'],
  [{ addresses: 48 }, 'retention_names_first'],
  [{ addresses: 48, words: 48, evidence: 60 }, 'retention_names_first'],
  [{ addresses: 48, words: 48, evidence: 48 }, undefined],
  [{ words: 36, evidence: 24 }, undefined],
]
for (const [given, code] of rows)
  test(`${JSON.stringify(given)} is ${code ?? 'allowed'}`, () => assert.equal(periodsRefused({ ...usualPeriods, ...given })?.code, code))

test('the day itself is kept, in the merchant’s days', () => {
  const zone = 'Europe/Paris'
  assert.equal(endOf(24, { now: '2026-11-24T01:00:00.000Z', zone }), '2024-11-23T23:00:00.000Z')
  // 30 November two years before a leap day's month has its own last day; in summer midnight is at ten.
  assert.equal(endOf(24, { now: '2026-02-28T22:59:59.000Z', zone }), '2024-02-27T23:00:00.000Z')
  assert.equal(endOf(36, { now: '2027-08-31T22:30:00.000Z', zone }), '2024-08-31T22:00:00.000Z')
})
