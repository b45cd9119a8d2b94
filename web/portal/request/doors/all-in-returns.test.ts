import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allInReturns } from './all-in-returns.ts'

const held = { returnable: 0, inReturns: ['RMA-1'] }

test('an order all of which is in returns names each of them once', () =>
  assert.deepEqual(allInReturns({ items: [held, held, { returnable: 0, inReturns: ['RMA-2'] }] }), ['RMA-1', 'RMA-2']))

test('an order of which something can still be returned, or that was not delivered, names none', () => {
  assert.deepEqual(allInReturns({ items: [held, { returnable: 1, inReturns: [] }] }), [])
  assert.deepEqual(allInReturns({ items: [{ returnable: 0, inReturns: [] }] }), [])
})
