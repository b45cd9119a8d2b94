import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { ask } from '../query.ts'
import { showOrder } from './show-order.ts'

const desk = await testDesk()

test('a part of a kit names the item that it is a part of', async () => {
  const parts = [givenLine({ id: 'K', gross: 0, tax: 0, quantity: 1 }), givenLine({ id: 'P', quantity: 1, kitParent: 'K' })]
  const { orderId, orderLineIds, customer } = await desk.order({ lines: parts })
  const order = await ask(showOrder, { actor: customer, input: { orderId } }, { reads: desk.stores.reads, now: () => desk.clock.now })
  assert.ok(!isRefusal(order))
  assert.deepEqual(
    order.items.map(({ id, kitParent }) => [id, kitParent]),
    [
      [orderLineIds[0], null],
      [orderLineIds[1], orderLineIds[0]],
    ],
  )
})
