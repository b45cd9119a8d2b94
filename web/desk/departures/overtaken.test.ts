import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overtakenSince } from './overtaken.ts'

test('who loses a double decision is told what others did since it was begun, and nobody else is', () => {
  assert.equal(overtakenSince({ status: 412, code: 'stale_version', since: 4 }), 4)
  assert.equal(overtakenSince({ status: 409, code: 'wrong_status', since: 4 }), 4)
  assert.equal(overtakenSince({ status: 422, code: 'invalid', since: 4 }), undefined)
  assert.equal(overtakenSince('left'), undefined)
})
