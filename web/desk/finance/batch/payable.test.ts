import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwedRow } from '#application/returns/money-view.ts'
import { isPayable, isTransferable } from './payable.ts'

const row = (over: Partial<OwedRow>): OwedRow =>
  ({ kind: 'refund', amount: 12_990, reduceReceivable: 0, currency: 'EUR', lastFour: '0189', paymentFileId: null, ...over }) as OwedRow

test('an amount is ticked unless a transfer is under way for it; goods are sent from their own page', () => {
  assert.deepEqual(
    [{}, { lastFour: null }, { kind: 'credit' as const }].map((over) => isPayable(row(over))),
    [true, true, true],
  )
  assert.deepEqual(
    [{ paymentFileId: 'f' }, { amount: null }].map((over) => isPayable(row(over))),
    [false, false],
  )
})

test('what is paid out in euros to a customer who gave an account can be transferred', () => {
  assert.ok(isTransferable(row({})))
  const not = [{ lastFour: null }, { kind: 'credit' as const }, { currency: 'CHF' }, { reduceReceivable: 12_990 }, { paymentFileId: 'f' }]
  assert.deepEqual(
    not.map((over) => isTransferable(row(over))),
    [false, false, false, false, false],
  )
})
