import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { accept } from './answer-settlement.ts'
import { offer } from './offer-settlement.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()
const kept = { kind: 'discount' as const, amount: 500, goods: 'kept' as const, message: 'Un geste ?' }

test('a settlement of a withdrawal is accepted only with the right that it gives up named', async () => {
  const order = await desk.order({
    id: 'W-1',
    email: 'w@example.org',
    customer: { id: 'W', name: 'Paule', profile: 'retail' },
    buyerCapacity: 'consumer',
  })
  const lines = [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }]
  const { number } = await desk.must(submitReturn, order.customer, { orderId: order.orderId, type: 'withdrawal', lines })
  await desk.must(offer, desk.actors.support, { ...kept, number })
  const settlementId = (await desk.rma(number)).settlements[0]?.id ?? ''
  const silent = await desk.does(accept, order.customer, { number, settlementId })
  assert.ok(isRefusal(silent) && silent.code === 'right_not_given_up' && silent.field === 'waives')
  assert.equal((await desk.rma(number)).settlements[0]?.state, 'offered')
  await desk.must(accept, order.customer, { number, settlementId, waives: true, message: 'Je renonce au remboursement entier.' })
  assert.equal((await desk.rma(number)).settlements[0]?.state, 'accepted')
})

test('a commercial one is accepted as it is', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  await desk.must(offer, desk.actors.support, { ...kept, number })
  const settlementId = (await desk.rma(number)).settlements[0]?.id ?? ''
  await desk.must(accept, customer, { number, settlementId })
  assert.equal((await desk.rma(number)).settlements[0]?.state, 'accepted')
})
