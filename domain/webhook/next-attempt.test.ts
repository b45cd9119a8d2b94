import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_ATTEMPTS, nextAttempt } from './next-attempt.ts'

const at = '2026-11-27T10:00:00.000Z'
const after = (attempts: number, over: { retryAfterSeconds?: number; chance?: number } = {}): number | undefined => {
  const next = nextAttempt({ attempts, at, retryAfterSeconds: null, chance: 0, ...over })
  return next === undefined ? undefined : (Date.parse(next) - Date.parse(at)) / 1000
}

test('an attempt comes later and later, the last after a day', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, attempts) => after(attempts))
  assert.deepEqual(waits, [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400])
  assert.equal(after(MOST_ATTEMPTS), undefined)
})

test('chance spreads attempts by a tenth at most', () => {
  assert.equal(after(2, { chance: 0.5 }), 315)
  assert.equal(after(2, { chance: 1 }), 330)
})

test('the other side is never asked sooner than it wants, nor kept waiting for more than a day', () => {
  assert.equal(after(1, { retryAfterSeconds: 120 }), 120)
  assert.equal(after(2, { retryAfterSeconds: 120 }), 300)
  assert.equal(after(1, { retryAfterSeconds: 1_000_000 }), 86_400)
})
