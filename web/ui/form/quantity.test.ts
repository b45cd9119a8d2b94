import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded, typedQuantity } from './quantity.ts'

test('a quantity stays within what can be returned', () => {
  assert.equal(bounded(0, { min: 1, max: 4 }), 1)
  assert.equal(bounded(9, { min: 1, max: 4 }), 4)
  assert.equal(bounded(3, { min: 1, max: 4 }), 3)
})

test('typing something that is no number changes nothing', () => {
  assert.equal(typedQuantity('', 2), 2)
  assert.equal(typedQuantity('abc', 2), 2)
  assert.equal(typedQuantity('24', 2), 24)
  assert.equal(typedQuantity('2 4', 2), 24)
})
