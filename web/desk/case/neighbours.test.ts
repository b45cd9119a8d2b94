import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neighbours } from './neighbours.ts'

const queue = ['a', 'b', 'c']

test('a case in the queue stands between two', () =>
  assert.deepEqual(neighbours(queue, { number: 'b', place: null }), { place: 1, previous: 'a', next: 'c' }))

test('the ends have one neighbour', () => {
  assert.deepEqual(neighbours(queue, { number: 'a', place: null }), { place: 0, previous: undefined, next: 'b' })
  assert.deepEqual(neighbours(queue, { number: 'c', place: null }), { place: 2, previous: 'b', next: undefined })
})

test('one that was decided and left makes room for the next', () =>
  assert.deepEqual(neighbours(['a', 'c'], { number: 'b', place: 1 }), { place: null, previous: 'a', next: 'c' }))

test('one opened from elsewhere leads into the queue', () =>
  assert.deepEqual(neighbours(queue, { number: 'x', place: null }), { place: null, previous: undefined, next: 'a' }))
