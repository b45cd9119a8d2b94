import assert from 'node:assert/strict'
import test from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import type { Rma } from '#domain/return/rma.ts'
import { request, type Ordered, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { listMyOrders } from '../orders/list-orders.ts'
import { showOrder } from '../orders/show-order.ts'
import { ask } from '../query.ts'
import { approveReturn } from './approve-return.ts'
import { executeResolution, voidExecution } from './execute-resolution.ts'
import { inspectUnits } from './inspect-units.ts'
import { receiveUnits } from './receive-units.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()
const { must, does, actors, stores } = desk
let keys = 0
const key = () => ({ idempotency: { principal: 'p', route: 'PUT /execution', key: `k${++keys}`, requestHash: 'ab'.repeat(32) } })

/** A return whose goods are here and accepted: what it owes is to be executed. */
async function accepted(order: Ordered, type: string, quantity = 1, over: object = {}): Promise<Rma> {
  const asked = { ...request(order, quantity, over), type }
  const { number } = await must(submitReturn, order.customer, asked)
  const { lines } = await desk.rma(number)
  const units = lines.flatMap((line) => line.units.map((unit) => unit.id))
  await must(approveReturn, actors.support, { number, lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accepté.' })
  await must(receiveUnits, actors.returns_agent, { number, units })
  const verdict = {
    verdict: 'accepted' as const,
    observed: { seal: 'opened' as const, condition: 'tested_no_marks' as const },
    disposition: 'rtv' as const,
  }
  await must(inspectUnits, actors.returns_agent, { number, units: units.map((unitId) => ({ unitId, ...verdict })) })
  return desk.rma(number)
}

async function sent(rma: Rma): Promise<string> {
  const resolutionId = rma.resolutions.find((r) => r.state === 'owed')?.id ?? ''
  await must(executeResolution, actors.support, { number: rma.number, resolutionId, reference: 'EXP-1' }, key())
  const { rows } = await stores.database.pool.query<{ id: string }>('select id from orders where replaces_resolution_id = $1', [
    resolutionId,
  ])
  assert.equal(rows.length, 1)
  return rows[0]?.id ?? ''
}

const seen = async (orderId: string, { customer }: Ordered) => {
  const order = await ask(showOrder, { actor: customer, input: { orderId } }, desk.world)
  if (isRefusal(order)) throw new Error(order.code)
  return order
}

/** The order that a replacement made, as something to return. */
const again = async (orderId: string, of: Ordered): Promise<Ordered> => ({
  ...of,
  orderId,
  orderLineIds: (await seen(orderId, of)).items.map((item) => item.id),
})

test('a replacement is an order of the customer’s, that names the return which sent it, and is returned like any other', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 2 })] })
  const rma = await accepted(order, 'advanced_warranty')
  const orderId = await sent(rma)
  const replacement = await seen(orderId, order)
  assert.equal(replacement.replaces, rma.number)
  assert.deepEqual(
    replacement.items.map(({ quantity, returnable }) => [quantity, returnable]),
    [[1, 1]],
  )
  const mine = await ask(listMyOrders, { actor: order.customer, input: {} }, desk.world)
  assert.ok(!isRefusal(mine) && mine.items.some((row) => row.id === orderId))
  const second = await accepted(await again(orderId, order), 'standard_warranty')
  assert.equal(second.resolutions[0]?.amount, replacement.gross)
})

test('no path through replacements and refunds pays out more than was received', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 2 })] })
  const { gross } = await seen(order.orderId, order)
  const orderId = await sent(await accepted(order, 'advanced_warranty'))
  const refunds = [await accepted(await again(orderId, order), 'standard_warranty'), await accepted(order, 'standard_warranty')]
  assert.equal(
    refunds.reduce((sum, rma) => sum + (rma.resolutions[0]?.amount ?? 0), 0),
    gross,
  )
})

test('an exchange of what was sent wrongly makes an order too; a refund makes none', async () => {
  const order = await desk.order()
  const wrong = await accepted(order, 'shipping_error', 1, { reason: 'wrong_quantity', resolution: 'exchange' })
  assert.equal((await seen(await sent(wrong), order)).replaces, wrong.number)
  const { rows } = await stores.database.pool.query<{ n: number }>('select count(*)::int as n from orders where replaces_return_id = $1', [
    wrong.id,
  ])
  assert.equal(rows[0]?.n, 1)
})

test('a voided shipment takes its order away, unless something came back from it', async () => {
  const order = await desk.order()
  const rma = await accepted(order, 'advanced_warranty')
  const orderId = await sent(rma)
  const undo = { number: rma.number, resolutionId: rma.resolutions[0]?.id ?? '', reason: 'Parti ailleurs' }
  await must(submitReturn, order.customer, request(await again(orderId, order)))
  const refused = await does(voidExecution, actors.finance, undo, key())
  assert.equal(isRefusal(refused) && refused.code, 'replacement_was_returned')
  assert.equal((await desk.rma(rma.number)).status, 'closed')

  const other = await accepted(await desk.order(), 'advanced_warranty')
  const otherOrder = await sent(other)
  await must(voidExecution, actors.finance, { ...undo, number: other.number, resolutionId: other.resolutions[0]?.id ?? '' }, key())
  assert.equal((await stores.database.pool.query('select from orders where id = $1', [otherOrder])).rowCount, 0)
  assert.equal((await desk.rma(other.number)).status, 'resolving')
})
