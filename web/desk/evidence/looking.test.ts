import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved, plainLook, turned, zoomed } from './looking.ts'

test('nearer and back again is the whole in the middle', () => {
  const near = moved(zoomed(plainLook, 1), 30, -10)
  assert.ok(near.zoom > 1)
  assert.deepEqual(zoomed(near, -1), plainLook)
  assert.deepEqual(zoomed(plainLook, -1), plainLook)
})

test('nearer has an end', () => {
  let look = plainLook
  for (let i = 0; i < 30; i++) look = zoomed(look, 1)
  assert.equal(look.zoom, 8)
})

test('four quarters are none, and one to the left is three to the right', () => {
  assert.equal(turned(turned(turned(turned(plainLook, 1), 1), 1), 1).quarters, 0)
  assert.equal(turned(plainLook, -1).quarters, 3)
})

test('the whole is not moved', () => assert.deepEqual(moved(plainLook, 10, 10), plainLook))
