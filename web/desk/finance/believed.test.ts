import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belief, believed } from './believed.ts'

const owed = { amount: 10_000, reduceReceivable: 10_000 }
const changed = { status: 409, code: 'payout_changed', params: { payOut: 4000, reduceReceivable: 6000, currency: 'EUR' } }

test('an amount goes where it went when it became owed, until a refusal says that payments have changed that', () => {
  assert.deepEqual(believed(owed, null), owed)
  assert.deepEqual(believed(owed, { status: 412, code: 'stale_version' }), owed)
  assert.deepEqual(believed(owed, changed), { amount: 10_000, reduceReceivable: 6000 })
})

test('goods are sent without a sum', () => {
  assert.deepEqual(belief(owed), owed)
  assert.deepEqual(belief({ amount: null, reduceReceivable: 0 }), {})
})
