import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neighbours } from './neighbours.ts'

const stood = ['A', 'B', 'C', 'D']

test('a case stands between those before and after it', () => {
  assert.deepEqual(neighbours(stood, { number: 'B', stood: [] }), { place: 1, previous: 'A', next: 'C' })
  assert.deepEqual(neighbours(stood, { number: 'D', stood: [] }), { place: 3, previous: 'C', next: undefined })
})

test('one that has left the queue is followed by what stood after it', () => {
  assert.deepEqual(neighbours(['A', 'C', 'D'], { number: 'B', stood }), { place: null, previous: 'A', next: 'C' })
  assert.deepEqual(neighbours(['A', 'B', 'C'], { number: 'D', stood }), { place: null, previous: 'C', next: undefined })
})

test('none is skipped where others left with it, and what came meanwhile comes last', () => {
  assert.deepEqual(neighbours(['C', 'D'], { number: 'B', stood }), { place: null, previous: undefined, next: 'C' })
  assert.deepEqual(neighbours(['A', 'D', 'E'], { number: 'B', stood }), { place: null, previous: 'A', next: 'D' })
  assert.deepEqual(neighbours(['A', 'E'], { number: 'D', stood }), { place: null, previous: 'A', next: 'E' })
})

test('one that was never in the queue begins it', () =>
  assert.deepEqual(neighbours(stood, { number: 'X', stood: [] }), { place: null, previous: undefined, next: 'A' }))
