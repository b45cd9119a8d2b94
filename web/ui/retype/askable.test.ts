import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAskable } from './askable.ts'

const order = { type: 'standard_warranty', lines: [{}] }

test('the policy is asked of products for which something is wanted, and not before', () => {
  assert.equal(isAskable(order), true)
  assert.equal(isAskable({ ...order, type: '' }), false)
  assert.equal(isAskable({ ...order, lines: [] }), false)
})
