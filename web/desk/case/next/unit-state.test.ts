import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitState } from './unit-state.ts'

const state = (over: Partial<Parameters<typeof unitState>[0]>) =>
  unitState({ decision: 'approved', receipt: 'expected', verdict: 'pending', contest: null, agreement: null, sentBack: null, ...over })

test('a unit is told by the latest that is true of it', () => {
  assert.equal(state({ decision: 'pending' }), 'pending')
  assert.equal(state({ decision: 'rejected' }), 'rejected')
  assert.equal(state({}), 'expected')
  assert.equal(state({ receipt: 'missing' }), 'missing')
  assert.equal(state({ receipt: 'received' }), 'received')
  assert.equal(state({ receipt: 'received', verdict: 'accepted' }), 'accepted')
  assert.equal(state({ receipt: 'received', verdict: 'refused' }), 'refused')
  assert.equal(state({ receipt: 'received', verdict: 'refused', sentBack: 'shipped_back' }), 'shipped_back')
  const agreement = { id: 'a', at: '2026-11-20T10:00:00.000Z' }
  assert.equal(state({ receipt: 'received', verdict: 'refused', agreement }), 'left_to_us')
  assert.equal(state({ receipt: 'received', verdict: 'refused', agreement, sentBack: 'disposed' }), 'disposed')
})

test('an open contest comes first', () =>
  assert.equal(state({ decision: 'rejected', contest: { at: '', answeredAt: null, upheld: null } }), 'contested'))
