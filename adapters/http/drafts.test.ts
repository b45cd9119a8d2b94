import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor } from '../../tests/support/story.ts'

/** Two tabs, one draft: each posts with a key of its own, as two pages do. */

const it = await testServer({ policy: technostok })
const { as, does, order } = await newStory(it)

type Shown = { id: string | null; data: unknown; version: number; sent: { draftId: string; number: string } | null }

const post = (body: object) => as('customer', 'POST', '/returns', { body, headers: { 'idempotency-key': randomUUID() } })

test('of two tabs one sends the draft; the other is told the number, in words, and so is whoever reads or keeps it', async () => {
  const bought = await order()
  const path = `/orders/${bought.orderId}/draft`
  const { id: draftId } = await does<{ id: string; version: number }>('customer', 'PUT', path, { data: { step: 1 } })
  const shown = await does<Shown>('customer', 'GET', path)
  assert.deepEqual([shown.id, shown.sent], [draftId, null])

  const answers = await Promise.all([1, 2].map(() => post({ ...requestFor(bought), draftId })))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [201, 409],
  )
  const number = answers.find(({ statusCode }) => statusCode === 201)?.json<{ number: string }>().number
  const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<{ code: string; params: object; detail: string }>()
  assert.deepEqual([refused?.code, refused?.params], ['request_already_sent', { number }])
  assert.ok(refused?.detail.includes(number ?? '?'))

  assert.deepEqual((await does<Shown>('customer', 'GET', path)).sent, { draftId, number })
  const late = await as('customer', 'PUT', path, { body: { data: { step: 2 }, draftId }, headers: { 'idempotency-key': randomUUID() } })
  assert.deepEqual([late.statusCode, late.json<{ code: string }>().code], [409, 'request_already_sent'])
  assert.equal((await does<Shown>('colleague', 'GET', path)).sent, null)
})

test('after a lost answer the same key is answered as the first time', async () => {
  const bought = await order()
  const { id: draftId } = await does<{ id: string }>('customer', 'PUT', `/orders/${bought.orderId}/draft`, { data: {} })
  const asking = { body: { ...requestFor(bought), draftId }, headers: { 'idempotency-key': randomUUID() } }
  const first = await as('customer', 'POST', '/returns', asking)
  const again = await as('customer', 'POST', '/returns', asking)
  assert.deepEqual(again.json(), first.json())
})

test('the name of a draft is a UUID or nothing', async () => {
  const bought = await order()
  assert.equal((await post({ ...requestFor(bought), draftId: 'two' })).statusCode, 422)
})

test('one draft is not sent for two orders', async () => {
  const [first, second] = [await order(), await order()]
  const { id: draftId } = await does<{ id: string }>('customer', 'PUT', `/orders/${first.orderId}/draft`, { data: {} })
  assert.equal((await post({ ...requestFor(first), draftId })).statusCode, 201)
  const refused = await post({ ...requestFor(second), draftId })
  assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [409, 'draft_of_other_order'])
})
