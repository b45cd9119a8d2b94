import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClockKind } from '#domain/clock/clock.ts'
import { groundsOf } from './grounds.ts'
import { technostok } from './technostok.ts'

const rows: readonly [kind: ClockKind, clauses: readonly string[], article: string | null][] = [
  ['review', ['B1'], null],
  ['reply', ['B4', 'B5'], null],
  ['escalation', ['B3'], null],
  ['inspection', ['A11', 'B7'], null],
  ['refund', ['A11'], null],
  ['return_by', ['B6', 'E1'], null],
  ['details_by', ['B2', 'E1'], null],
  ['objection', ['B7', 'E1'], null],
  ['legal_refund', [], 'L221-24'],
  ['legal_remedy', [], 'L217-10'],
]

for (const [kind, clauses, article] of rows)
  test(`Technostok’s ${kind} rests on ${[...clauses, article ?? ''].join(' ')}`, () =>
    assert.deepEqual(groundsOf(technostok, kind), { clauses, article }))

test('a policy without a ledger names no clause, and the law is still the law', () => {
  const silent = { ...technostok, ledger: undefined }
  assert.deepEqual(groundsOf(silent, 'review'), { clauses: [], article: null })
  assert.equal(groundsOf(silent, 'legal_refund').article, 'L221-24')
})
