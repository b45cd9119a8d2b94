import assert from 'node:assert/strict'
import { test } from 'node:test'
import { landing } from './landing.ts'

test('a customer begins with their returns', () => assert.equal(landing(['customer']), '/'))
test('support and managers begin at the desk, whatever else they are', () => {
  assert.equal(landing(['support']), '/desk')
  assert.equal(landing(['returns_agent', 'manager']), '/desk')
})
test('a returns agent begins at the dock', () => assert.equal(landing(['returns_agent']), '/dock'))
test('somebody of the staff who also buys begins at work', () => assert.equal(landing(['customer', 'returns_agent']), '/dock'))
test('finance begins with what is owed', () => {
  assert.equal(landing(['finance']), '/desk/finance')
  assert.equal(landing(['admin', 'finance']), '/desk/finance')
})
test('an administrator without other work begins with the settings', () => assert.equal(landing(['admin']), '/desk/settings'))
