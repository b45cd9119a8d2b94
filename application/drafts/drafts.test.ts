import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import type { Receipt } from '../returns/load.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { differences } from '#adapters/db/verify.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
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

test('one draft makes one return, however many tabs send it at once; each is told which one it is', async () => {
  const order = await desk.order()
  const { id: draftId } = await must(keepDraft, order.customer, { orderId: order.orderId, data: {} })
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => does(submitReturn, order.customer, { ...request(order), draftId })))
  const [sent, ...others] = outcomes.filter((outcome): outcome is Receipt => !isRefusal(outcome))
  assert.equal(others.length, 0)
  for (const refusal of outcomes.filter(isRefusal))
    assert.deepEqual([refusal.code, refusal.params], ['request_already_sent', { number: sent?.number }])
  const { rows } = await stores.database.pool.query('select number from returns where order_id = $1', [order.orderId])
  assert.deepEqual(rows, [{ number: sent?.number }])
  assert.deepEqual(await Array.fromAsync(differences(stores.database.pool)), [])
})

test('a draft that was sent is not kept again, whatever version its tab has seen; another one of the same order is', async () => {
  const order = await desk.order()
  const { orderId } = order
  const { id: draftId, version } = await must(keepDraft, order.customer, { orderId, data: {} })
  const { number } = await must(submitReturn, order.customer, { ...request(order), draftId })
  for (const expects of [version, 0, undefined]) {
    const late = await does(keepDraft, order.customer, { orderId, data: { late: true }, draftId }, expects === undefined ? {} : { expects })
    assert.ok(isRefusal(late))
    assert.deepEqual([late.code, late.params], ['request_already_sent', { number }])
  }
  assert.deepEqual(await stores.reads.sentDraft(order.customerId ?? '', orderId), { draftId, number })
  const next = await must(keepDraft, order.customer, { orderId, data: {} }, { expects: 0 })
  assert.notEqual(next.id, draftId)
  await must(submitReturn, order.customer, { ...request(order), draftId: next.id })
})

test('it stays sent after the return was cancelled: a change of mind is another request', async () => {
  const order = await desk.order()
  const { id: draftId } = await must(keepDraft, order.customer, { orderId: order.orderId, data: {} })
  const { number } = await must(submitReturn, order.customer, { ...request(order), draftId })
  await must(cancelReturn, order.customer, { number })
  const again = await does(submitReturn, order.customer, { ...request(order), draftId })
  assert.ok(isRefusal(again))
  assert.equal(again.code, 'request_already_sent')
})

test('a request that was refused has sent nothing: its draft is still there to mend', async () => {
  const order = await desk.order()
  const { id: draftId } = await must(keepDraft, order.customer, { orderId: order.orderId, data: { kept: true } })
  assert.ok(isRefusal(await does(submitReturn, order.customer, { ...request(order, 4), draftId })))
  assert.deepEqual(await dataOf(order.customer, order), { kept: true })
  await must(submitReturn, order.customer, { ...request(order), draftId })
})

test('the name of somebody else’s draft tells nothing and stands in nobody’s way', async () => {
  const order = await desk.order()
  const colleague = await colleagueOf(order)
  const { id: draftId } = await must(keepDraft, order.customer, { orderId: order.orderId, data: {} })
  const { number } = await must(submitReturn, colleague, { ...request(order), draftId })
  const own = await must(submitReturn, order.customer, { ...request(order), draftId })
  assert.notEqual(own.number, number)
})

test('typing waits for nobody who judges or receives of the same order', async () => {
  const { orderId, customer } = await desk.order()
  const busy = await stores.database.pool.connect()
  try {
    await busy.query('begin')
    await busy.query('select from orders where id = $1 for no key update', [orderId])
    await must(keepDraft, customer, { orderId, data: { nth: 1 } })
  } finally {
    await busy.query('rollback')
    busy.release()
  }
})

test('a draft that is being sent is not brought back by the tab that still types', async () => {
  const order = await desk.order()
  const { orderId, customer } = order
  const { id: draftId, version } = await must(keepDraft, customer, { orderId, data: { nth: 1 } })
  const [sent, late] = await Promise.all([
    does(submitReturn, customer, { ...request(order), draftId }),
    does(keepDraft, customer, { orderId, data: { nth: 2 }, draftId }, { expects: version }),
  ])
  assert.ok(!isRefusal(sent))
  // Before it was sent, or not at all.
  if (isRefusal(late)) assert.match(late.code, /^(request_already_sent|stale_version)$/)
  assert.equal(await dataOf(customer, order), undefined)
})

test('what is too long to be kept is refused in words', async () => {
  const { orderId, customer } = await desk.order()
  const refused = await does(keepDraft, customer, { orderId, data: { words: 'x'.repeat(200_000) } })
  assert.equal(isRefusal(refused) && refused.code, 'draft_too_long')
})
