import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotExecuted } from './why-not-executed.ts'

const owed = { executable: false, early: false, amount: 100 }
const here = { status: 'resolving', verbs: { execute: null } } as const

test('what the server lets one do is not hindered', () => assert.equal(whyNotExecuted({ ...owed, executable: true }, here), null))
test('money is finance’s', () => assert.equal(whyNotExecuted(owed, here), 'finance'))
test('nothing is executed before the goods are here, unless it is owed early', () => {
  assert.equal(whyNotExecuted(owed, { ...here, status: 'approved' }), 'not-here')
  assert.equal(whyNotExecuted({ ...owed, early: true }, { ...here, status: 'approved' }), 'finance')
})
test('some never execute', () => assert.equal(whyNotExecuted({ ...owed, amount: null }, { ...here, verbs: {} }), 'role'))
