import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerObstacle, approvalObstacle, cancellingObstacle, type PaymentFile, takesSecond, takingObstacle } from './payment-file.ts'

const file = (state: PaymentFile['state'], takenAt: string | null = null) => ({ state, madeBy: 'malo', takenAt })
const states = ['made', 'approved', 'done', 'cancelled'] as const

test('above the limit it takes a second person, and what somebody sent alone that day counts', () => {
  assert.equal(takesSecond({ amount: 100_000, alone: 0, limit: 100_000, ownAccounts: false }), false)
  assert.equal(takesSecond({ amount: 100_001, alone: 0, limit: 100_000, ownAccounts: false }), true)
  assert.equal(takesSecond({ amount: 60_000, alone: 60_000, limit: 100_000, ownAccounts: false }), true)
  assert.equal(takesSecond({ amount: 1, alone: 0, limit: 0, ownAccounts: false }), true)
})

test('nobody pays alone to an account that they wrote down themselves', () =>
  assert.equal(takesSecond({ amount: 1, alone: 0, limit: 100_000, ownAccounts: true }), true))

test('whoever made it does not approve it, and nobody approves twice', () => {
  assert.equal(approvalObstacle(file('made'), { id: 'malo' })?.code, 'own_payment_file')
  assert.equal(approvalObstacle(file('made'), { id: 'ines' }), undefined)
  for (const state of ['approved', 'done', 'cancelled'] as const)
    assert.equal(approvalObstacle(file(state), { id: 'ines' })?.code, 'payment_file_state')
})

test('it is handed out once it is approved, called off until it is done, and answered once it was handed out', () => {
  const allowed = (of: (one: ReturnType<typeof file>) => unknown, at: string | null = null) =>
    states.filter((state) => of(file(state, at)) === undefined)
  assert.deepEqual(allowed(takingObstacle), ['approved', 'done'])
  assert.deepEqual(allowed(cancellingObstacle), ['made', 'approved'])
  assert.deepEqual(allowed(answerObstacle), [])
  assert.deepEqual(allowed(answerObstacle, '2026-11-24T09:00:00.000Z'), ['approved'])
})
