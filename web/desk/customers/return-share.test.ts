import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnShare } from './return-share.ts'

test('a share of returns is said from ten orders on, and never above all of them', () => {
  assert.equal(returnShare({ returns: 3, orders: 3 }), null)
  assert.equal(returnShare({ returns: 0, orders: 0 }), null)
  assert.equal(returnShare({ returns: 9, orders: 9 }), null)
  assert.equal(returnShare({ returns: 1, orders: 10 }), 0.1)
  assert.equal(returnShare({ returns: 12, orders: 10 }), null)
})
