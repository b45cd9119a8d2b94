import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { paysOut } from './pays-out.ts'

test('refunds and discounts leave the merchant; a credit, goods and what reduces an unpaid invoice do not', () => {
  const of = (kind: Parameters<typeof paysOut>[0]['kind'], amount: number | null = 1000, reduceReceivable = 0) =>
    paysOut({ kind, amount, reduceReceivable })
  assert.deepEqual([of('refund'), of('discount'), of('refund', 1000, 999)], [true, true, true])
  assert.deepEqual([of('credit'), of('replacement', null), of('refund', 1000, 1000), of('refund', 0)], [false, false, false, false])
})

test('an account is given from the approval on, while something is or may be owed in money, and told in the history by its id', () => {
  const early = scenario()
  assert.equal(early.refuses('give_account'), 'wrong_status')
  const s = scenario().run('approve', 'give_account')
  assert.equal(s.rma.status, 'approved')
  s.run('confirm_shipment', 'give_account', 'receive', 'give_account', 'inspect', 'give_account', 'execute')
  const again = s.does('give_account', {}, 'customer')
  assert.equal(isRefusal(again) && again.code, 'wrong_status')
})
