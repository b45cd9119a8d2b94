import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { stepOf } from '../return/step.ts'
import { withWaiting } from './with-waiting.ts'

const at = Date.parse('2026-11-24T09:00:00.000Z')
const parcel = { id: 'p', direction: 'in', carrier: null, tracking: '8R41', proofFileId: null, at: '', unitIds: [] }
const view = {
  number: 'RMA-2026-000482-9',
  status: 'shipped',
  lines: [sampleLine([sampleUnit({ id: 'a', receipt: 'expected' }), sampleUnit({ id: 'b', receipt: 'expected' })])],
  parcels: [parcel],
  verbs: { receive: null, inspect: 'wrong_status' },
} as unknown as ReturnView
const receipt = {
  path: '/returns/RMA-2026-000482-9/receipts',
  body: { units: ['a'], serials: { a: 'S1' }, carrier: null, tracking: '8R41' },
  at,
}

test('what was received without a network can be judged: it is here, in its parcel, and nothing stands against a verdict', () => {
  const seen = withWaiting(view, [receipt])
  assert.deepEqual(
    seen.lines[0]?.units.map(({ receipt, serial }) => [receipt, serial]),
    [
      ['received', 'S1'],
      ['expected', null],
    ],
  )
  assert.deepEqual(seen.parcels[0]?.unitIds, ['a'])
  assert.equal(seen.verbs.inspect, null)
  assert.equal(stepOf(seen, {}).kind, 'judge')
})

test('what was judged without a network is judged; what the server has said meanwhile stands', () => {
  const observed = { seal: 'opened', condition: 'damaged', serial: 'S1', fileIds: [] }
  const verdict = { unitId: 'a', verdict: 'accepted', reason: null, observed, grade: 'D', disposition: 'scrap', deduction: null }
  const inspection = { path: '/returns/RMA-2026-000482-9/inspections', body: { units: [verdict], message: '' }, at: at + 1 }
  const [unit] = withWaiting(view, [receipt, inspection]).lines[0]?.units ?? []
  assert.deepEqual([unit?.verdict, unit?.disposition], ['accepted', 'scrap'])
  const known = { ...view, lines: [sampleLine([sampleUnit({ id: 'a', verdict: 'refused', verdictReason: 'damaged' })])] }
  assert.equal(withWaiting(known, [inspection]).lines[0]?.units[0]?.verdict, 'refused')
})

test('nothing that waits changes nothing', () => assert.equal(withWaiting(view, []), view))
