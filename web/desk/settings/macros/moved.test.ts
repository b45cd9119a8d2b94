import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved } from './moved.ts'

test('one changes places with its neighbour', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], { id: 'b', by: -1 }), ['b', 'a', 'c'])
  assert.deepEqual(moved(['a', 'b', 'c'], { id: 'b', by: 1 }), ['a', 'c', 'b'])
})

test('the first does not go up, nor the last down', () => {
  assert.deepEqual(moved(['a', 'b'], { id: 'a', by: -1 }), ['a', 'b'])
  assert.deepEqual(moved(['a', 'b'], { id: 'b', by: 1 }), ['a', 'b'])
})
