import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { ask } from '../query.ts'
import { approveReturn } from './approve-return.ts'
import { findForDock } from './find-for-dock.ts'
import { receiveUnits } from './receive-units.ts'
import { showReturn } from './show-return.ts'
import { submitReturn } from './submit-return.ts'
import type { ReturnView } from './view.ts'

const see = async (post: Post, number: string): Promise<ReturnView> => {
  const view = await ask(showReturn, { actor: post.people.support, input: { number } }, post.world)
  return isRefusal(view) ? assert.fail(view.code) : view
}

async function approved(post: Post, id: string): Promise<string> {
  const order = await post.order(
    givenOrder({
      id,
      number: `CMD-${id}`,
      customer: { id: 'C-1', name: 'Maëlle Kermor', profile: 'account' },
      lines: [givenLine({ quantity: 1 })],
      parcels: [{ id: 'P1', deliveredAt: '2026-11-18T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 1 }] }],
    }),
  )
  const { number } = await post.act(submitReturn, order.customer, {
    orderId: order.orderId,
    type: 'standard_warranty',
    lines: [
      {
        orderLineId: order.lineIds[0] ?? '',
        quantity: 1,
        reason: 'failed_in_use',
        seal: 'opened',
        condition: 'tested_no_marks',
        dockMessage: 'Il ne démarre plus.',
        fileIds: [],
      },
    ],
  })
  const { lines } = await see(post, number)
  await post.act(approveReturn, post.people.support, { number, lines: lines.map((line) => ({ lineId: line.id })), message: 'Bon retour.' })
  return number
}

test('two returns in one box are received each for itself, and the box’s number leads to both', async (t) => {
  const post = await testPost(t, { now: '2026-11-24T09:00:00.000Z' })
  const numbers = [await approved(post, 'A-1'), await approved(post, 'B-2')]
  for (const number of numbers) {
    const units = (await see(post, number)).lines.flatMap((line) => line.units.map((unit) => unit.id))
    await post.act(receiveUnits, post.people.agent, { number, units, carrier: 'Colissimo', tracking: '8R-ONE' })
  }
  for (const number of numbers) {
    const { status, parcels } = await see(post, number)
    assert.deepEqual([status, parcels.map(({ tracking, unitIds }) => [tracking, unitIds.length])], ['received', [['8R-ONE', 1]]])
  }
  const found = await ask(findForDock, { actor: post.people.agent, input: { q: '8R-ONE' } }, post.world)
  assert.deepEqual(isRefusal(found) ? found.code : found.numbers.toSorted((a, b) => a.localeCompare(b)), numbers)
})
