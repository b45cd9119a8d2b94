import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { dropDraft, keepDraft } from './drafts.ts'

const desk = await testDesk()
const { does, must, stores } = desk

const dataOf = async ({ customerId }: Actor, { orderId }: Ordered): Promise<unknown> =>
  (await stores.reads.draft(customerId ?? '', orderId))?.data

async function colleagueOf({ companyId }: Ordered): Promise<Actor> {
  const { id } = await givenPerson(stores.database.pool, { companyId, profile: 'account', email: `${crypto.randomUUID()}@kermor.example` })
  return { id, customerId: id, companyId: companyId ?? '', roles: ['customer'], locale: 'fr' }
}

test('what is submitted is a draft no longer; a colleague’s half-made one of the same order stays', async () => {
  const order = await desk.order()
  const colleague = await colleagueOf(order)
  for (const [actor, by] of [
    [order.customer, 'owner'],
    [colleague, 'colleague'],
  ] as const)
    await must(keepDraft, actor, { orderId: order.orderId, data: { by } })
  await must(submitReturn, colleague, request(order))
  assert.equal(await dataOf(colleague, order), undefined)
  assert.deepEqual(await dataOf(order.customer, order), { by: 'owner' })
})

test('a tab that has not heard of it cannot bring back a draft that was dropped', async () => {
  const order = await desk.order()
  const { orderId } = order
  const { version } = await must(keepDraft, order.customer, { orderId, data: { nth: 1 } }, { expects: 0 })
  await must(dropDraft, order.customer, { orderId })
  const late = await does(keepDraft, order.customer, { orderId, data: { nth: 2 } }, { expects: version })
  assert.ok(isRefusal(late))
  assert.equal(late.code, 'stale_version')
  assert.equal(await dataOf(order.customer, order), undefined)
})

test('somebody else’s order is unknown to whoever would draft a request for it', async () => {
  const order = await desk.order()
  const stranger = await colleagueOf({ ...order, companyId: null })
  const refused = await does(keepDraft, { ...stranger, companyId: 'x' }, { orderId: order.orderId, data: {} })
  assert.ok(isRefusal(refused))
  assert.equal(refused.code, 'order_unknown')
})

test('photos of a draft begun while signed in go with it in a guest’s session of that order, and no others do', async () => {
  const order = await desk.order()
  const { orderId, customer } = order
  const [named, other] = [await givenPhoto(stores, customer.id), await givenPhoto(stores, customer.id)]
  const guest: Actor = { id: customer.id, roles: ['customer'], orderId, locale: 'fr' }
  await must(keepDraft, customer, { orderId, data: { fileIds: [named] } })
  // A guest's own draft opens nothing.
  await must(keepDraft, guest, { orderId, data: { fileIds: [named, other] } })
  const refused = await does(submitReturn, guest, request(order, 1, { fileIds: [other] }))
  assert.ok(isRefusal(refused) && refused.code === 'file_unknown')
  const { number } = await must(submitReturn, guest, request(order, 1, { fileIds: [named] }))
  assert.deepEqual(
    (await stores.reads.returnPage(number))?.files.map(({ id }) => id),
    [named],
  )
})
