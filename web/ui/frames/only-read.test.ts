import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onlyRead } from './only-read.ts'

test('laid over the address as the router does it, nothing stays that was not read', () => {
  const address = { age: 'abc', type: 'x' }
  const read = onlyRead(({ type }) => ({ type }))(address)
  assert.deepEqual({ ...address, ...read }, { age: undefined, type: 'x' })
})
