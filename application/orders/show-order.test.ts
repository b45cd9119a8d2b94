import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { addHours } from '#domain/time/instant.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
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

test('a return that is to change its type does not count against itself', async () => {
  const { orderId, number, customer } = await returnAt(desk, 'submitted', { quantity: 3 })
  const closed = async (besides?: string) => {
    const order = await ask(
      showOrder,
      { actor: customer, input: { orderId, besides } },
      { reads: desk.stores.reads, now: () => desk.clock.now },
    )
    assert.ok(!isRefusal(order))
    return order.doors.find(({ type }) => type === 'advanced_warranty')?.obstacle?.code ?? null
  }
  assert.deepEqual([await closed(), await closed(number)], ['quantity', null])
})

test('another type is judged as of the date of the request, however long the return has been open', async () => {
  const { orderId, number, customer } = await returnAt(desk, 'submitted')
  const later = addHours(desk.clock.now, 60 * 24)
  const closed = async (besides?: string) => {
    const order = await ask(showOrder, { actor: customer, input: { orderId, besides } }, { reads: desk.stores.reads, now: () => later })
    assert.ok(!isRefusal(order))
    return order.doors.find(({ type }) => type === 'advanced_warranty')?.obstacle?.code ?? null
  }
  assert.deepEqual([await closed(), await closed(number)], ['window', null])
})

test('what is in a return already names it, but not to its own change of type', async () => {
  const { orderId, number, customer } = await returnAt(desk, 'submitted', { quantity: 3 })
  const inReturns = async (besides?: string) => {
    const input = { orderId, besides }
    const order = await ask(showOrder, { actor: customer, input }, { reads: desk.stores.reads, now: () => desk.clock.now })
    assert.ok(!isRefusal(order))
    return order.items.map((item) => item.inReturns)
  }
  assert.deepEqual([await inReturns(), await inReturns(number)], [[[number]], [[]]])
})
