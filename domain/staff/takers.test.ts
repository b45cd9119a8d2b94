import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statuses } from '../return/status.ts'
import { isTaker, takersOfAll, takersOfReturn } from './takers.ts'

test('customer service takes every return; the dock and finance those that they can do something about', () => {
  for (const status of statuses) assert.ok(takersOfReturn(status).includes('support') || status === 'closed', status)
  assert.deepEqual(takersOfReturn('submitted'), ['support'])
  assert.deepEqual(takersOfReturn('received'), ['support', 'returns_agent', 'finance'])
})

test('all of somebody’s work goes to whoever can do each of it', () => {
  assert.deepEqual(takersOfAll({ statuses: ['received'], conversations: 0 }), ['support', 'returns_agent', 'finance'])
  assert.deepEqual(takersOfAll({ statuses: ['received'], conversations: 1 }), ['support'])
  assert.deepEqual(takersOfAll({ statuses: ['received', 'submitted'], conversations: 0 }), ['support'])
})

test('a manager is among them, an admin never', () => {
  assert.ok(isTaker(['manager'], takersOfReturn('submitted')))
  assert.ok(!isTaker(['admin'], takersOfReturn('received')))
  assert.ok(!isTaker(['finance', 'returns_agent'], takersOfReturn('submitted')))
})
