import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lifetimes } from './lifetimes.ts'

test('what waits in a browser ends before what it counts on', () => {
  const { typed, unanswered, idempotencyKey, looseFile, draft } = lifetimes
  assert.ok(unanswered < idempotencyKey)
  assert.ok(typed < looseFile && unanswered < looseFile)
  assert.ok(looseFile < draft)
})
