import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FASTEST_MS, suspicionsOf } from './suspicion.ts'

const person = { trap: false, ageMs: 60_000, worked: true }

test('a person who took their time is not suspected', () => assert.deepEqual(suspicionsOf(person), []))

test('each sign is named', () => {
  assert.deepEqual(suspicionsOf({ ...person, trap: true }), ['trap_filled'])
  assert.deepEqual(suspicionsOf({ ...person, ageMs: FASTEST_MS - 1 }), ['too_fast'])
  assert.deepEqual(suspicionsOf({ ...person, ageMs: FASTEST_MS }), [])
  assert.deepEqual(suspicionsOf({ ...person, worked: false }), ['no_work'])
  assert.deepEqual(suspicionsOf({ trap: true, ageMs: 0, worked: false }), ['trap_filled', 'too_fast', 'no_work'])
})
