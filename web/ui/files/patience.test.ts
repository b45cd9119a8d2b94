import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError } from '../api/problem.ts'
import { mayHeal, waitMs } from './patience.ts'

const refused = (status: number): ProblemError => new ProblemError({ status, code: 'x' })

test('silence and faults are tried again, what was refused is not', () => {
  assert.ok(mayHeal(new TypeError('upload failed')))
  for (const status of [408, 500, 502, 503]) assert.ok(mayHeal(refused(status)), String(status))
  for (const status of [401, 404, 409, 413, 415, 422, 429]) assert.ok(!mayHeal(refused(status)), String(status))
  assert.ok(!mayHeal(new DOMException('', 'AbortError')))
})

test('each wait is longer than the one before, up to a quarter of a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6].map((failures) => waitMs(failures))
  for (const [nth, wait] of waits.entries()) assert.ok(nth === 0 || wait >= (waits[nth - 1] ?? 0))
  assert.equal(waits.at(-1), 15_000)
})

test('who is told when to come back does not come before', () => {
  const busy = new ProblemError({ status: 503, code: 'imaging_busy', params: { retryAfter: 5 } })
  assert.deepEqual([waitMs(1, busy), waitMs(5, busy)], [5_000, 15_000])
})
