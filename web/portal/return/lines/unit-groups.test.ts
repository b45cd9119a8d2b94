import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineView } from '#application/returns/line-view.ts'
import { unitGroups } from './unit-groups.ts'

type Unit = LineView['units'][number]

const unit = (over: Partial<Unit> = {}): Unit =>
  ({
    id: 'u',
    decision: 'pending',
    decisionClause: null,
    decisionReason: null,
    receipt: 'expected',
    verdict: 'pending',
    verdictReason: null,
    contest: null,
    agreement: null,
    sentBack: null,
    ...over,
  }) as Unit
const approved = unit({ decision: 'approved' })
const here = unit({ decision: 'approved', receipt: 'received' })
const refused = unit({ ...here, verdict: 'refused', verdictReason: 'damaged' })

const fates = (units: Unit[], status: Parameters<typeof unitGroups>[1]): string[] => unitGroups(units, status).map(({ fate }) => fate)

test('units that stand alike are told together, with their clause or reason', () => {
  const groups = unitGroups([approved, unit({ decision: 'rejected', decisionClause: 'A3' }), approved], 'approved')
  assert.deepEqual(
    groups.map(({ fate, units, clause }) => [fate, units.length, clause]),
    [
      ['granted', 2, null],
      ['rejected', 1, 'A3'],
    ],
  )
})

test('a unit’s way is told: asked, granted, here, judged, gone', () => {
  assert.deepEqual(fates([unit()], 'submitted'), ['pending'])
  assert.deepEqual(fates([here], 'received'), ['received'])
  assert.deepEqual(fates([unit({ ...here, verdict: 'accepted' })], 'resolving'), ['accepted'])
  assert.deepEqual(fates([refused], 'resolving'), ['refused'])
  assert.deepEqual(fates([unit({ ...refused, sentBack: 'shipped_back' })], 'closed'), ['sent_back'])
  assert.deepEqual(fates([unit({ ...refused, sentBack: 'disposed' })], 'closed'), ['disposed'])
  assert.deepEqual(fates([unit({ ...approved, receipt: 'missing' })], 'closed'), ['missing'])
})

test('what never came of a cancelled or expired return is not called granted', () => {
  assert.deepEqual(fates([approved], 'cancelled'), ['dropped'])
  assert.deepEqual(fates([approved], 'expired'), ['lapsed'])
})
