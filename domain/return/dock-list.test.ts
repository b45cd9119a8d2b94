import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullReturn, fullUnit } from '../../tests/support/full-return.ts'
import { dockListsOf } from './dock-list.ts'
import type { Rma, Unit } from './rma.ts'

const at = (status: Rma['status'], ...units: Partial<Unit>[]) => {
  const rma = fullReturn({ orderId: 'o', orderLineIds: ['l'], customerId: null, companyId: null, assigneeId: null })
  const bare = { decision: 'approved', receipt: 'received', verdict: 'pending', sentBack: null, contest: null } as const
  return dockListsOf({
    status,
    lines: rma.lines.slice(0, 1).map((line) => ({ ...line, units: units.map((unit) => fullUnit({ ...bare, ...unit })) })),
  })
}

test('a return waits for the dock in as many ways as its units do', () =>
  assert.deepEqual(at('received', {}, { receipt: 'expected' }, { verdict: 'refused' }), ['to_judge', 'expected', 'to_return']))

test('refused units wait to go back also while money is owed', () =>
  assert.deepEqual(at('resolving', { verdict: 'refused' }), ['to_return']))

test('what was sent back, is missing, or belongs to a return that ended waits for nobody', () => {
  assert.deepEqual(at('resolving', { verdict: 'refused', sentBack: 'disposed' }), [])
  assert.deepEqual(at('received', { receipt: 'missing' }), [])
  assert.deepEqual(at('expired', { receipt: 'expected' }), [])
})
