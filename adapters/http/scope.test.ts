import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import type { MeView } from '#application/people/view.ts'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { guestOf } from '../../tests/support/guest.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import type { ImportedOrder } from '../../tests/support/stores.ts'
import { approval, newStory, requestFor, returnIn } from '../../tests/support/story.ts'

/** A session kept to one order, door by door: that order, its returns, its draft, its files, and nothing else of its person or their company. */

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { does, order, see } = story
const { pool } = it.stores.database

const mine = await order()
const other = await order()
const personId = mine.customerId ?? ''
const guest = await guestOf(it, personId, mine.orderId)
const whole = await it.signIn('achats-1@atelier-kermor.example')

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const raw = Buffer.concat([
  Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
  png,
  Buffer.from('\r\n--x--\r\n'),
])
const upload = async (cookie: string): Promise<string> =>
  (await it.ask('POST', '/files', { cookie, raw, headers: { 'content-type': 'multipart/form-data; boundary=x' } })).json<{ id: string }>()
    .id

const returnOf = async (of: ImportedOrder): Promise<string> => (await does('customer', 'POST', '/returns', requestFor(of))).number
const ours = await returnOf(mine)
const theirs = await returnOf(other)

const asks = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
  it.ask(method, path, { cookie: guest, ...(body === undefined ? {} : { body }), headers: { 'idempotency-key': randomUUID() } })
const status = async (method: Parameters<typeof asks>[0], path: string, body?: unknown): Promise<number> =>
  (await asks(method, path, body)).statusCode

test('whoever is in is told which order it is for, and is a customer and nothing else', async () => {
  const me = (await asks('GET', '/session')).json<MeView>()
  assert.equal(me.order?.id, mine.orderId)
  assert.deepEqual([me.roles, me.company, me.tier, me.profile], [['customer'], null, null, null])
})

describe('a guest’s lists', () => {
  test('hold the one order and its returns', async () => {
    const orders = (await asks('GET', '/orders')).json<Page<OrderRow>>()
    assert.deepEqual(
      orders.items.map(({ id }) => id),
      [mine.orderId],
    )
    const returns = (await asks('GET', '/returns')).json<Page<ReturnRow>>()
    assert.deepEqual(
      returns.items.map(({ number }) => number),
      [ours],
    )
  })

  test('count as unread what this person has not read', async () => {
    await does('support', 'POST', `/returns/${ours}/messages`, { body: 'Bonjour' })
    const unread = async (): Promise<number | undefined> => (await asks('GET', '/returns')).json<Page<ReturnRow>>().items[0]?.unread
    assert.equal(await unread(), 1)
    assert.equal(await status('PUT', `/returns/${ours}/reading`, { sequence: (await see(ours)).sequence }), 200)
    assert.equal(await unread(), 0)
  })
})

test('single reads: the order and its return, not the others of the same person and company', async () => {
  for (const [path, expected] of [
    [`/orders/${mine.orderId}`, 200],
    [`/orders/${other.orderId}`, 404],
    [`/returns/${ours}`, 200],
    [`/returns/${theirs}`, 404],
    [`/returns/${theirs}/slip.pdf`, 404],
    [`/returns/${theirs}/label.pdf`, 404],
  ] as const)
    assert.equal(await status('GET', path), expected, path)
})

test('an order that replaced another’s units does not name that other order’s return', async () => {
  await pool.query('update orders set replaces_return_id = (select id from returns where number = $1) where id = $2', [
    theirs,
    mine.orderId,
  ])
  assert.equal((await asks('GET', `/orders/${mine.orderId}`)).json<OrderView>().replaces, null)
  await pool.query('update orders set replaces_return_id = null where id = $1', [mine.orderId])
})

test('acts: asked for, assessed, written in, changed and cancelled for the one order only', async () => {
  assert.equal(await status('POST', '/assessments', requestFor(mine)), 200)
  assert.equal(await status('POST', '/assessments', requestFor(other)), 404)
  assert.equal(await status('POST', '/returns', requestFor(other)), 404)
  const made = await asks('POST', '/returns', requestFor(mine))
  assert.equal(made.statusCode, 201, made.body)
  const { number } = made.json<{ number: string }>()
  for (const [method, under, body] of [
    ['POST', 'messages', { body: 'Bonjour' }],
    ['PUT', 'reading', { sequence: 1 }],
    ['PUT', 'type', { type: 'advanced_warranty' }],
    ['POST', 'escalations', {}],
    ['PUT', 'cancellation', {}],
  ] as const) {
    assert.equal(await status(method, `/returns/${theirs}/${under}`, body), 404, `${under} of another order`)
    assert.ok((await status(method, `/returns/${number}/${under}`, body)) < 300, under)
  }
  const view = await see(number)
  assert.ok(view.events.every((event) => event.actor.name === 'Maëlle Kermor'))
  assert.ok(view.events.every((event) => event.actor.role === 'customer'))
})

test('shipping: the parcel of the one order is said to be sent', async () => {
  const { number } = (await asks('POST', '/returns', requestFor(mine))).json<{ number: string }>()
  await does('support', 'PUT', `/returns/${number}/approval`, approval(await see(number)))
  assert.equal(await status('GET', `/returns/${number}/slip.pdf`), 200)
  assert.equal(await status('PUT', `/returns/${number}/shipment`, { parcels: [{}] }), 200)
  const elsewhere = await returnIn('approved', story)
  assert.equal(await status('PUT', `/returns/${elsewhere}/shipment`, { parcels: [{}] }), 404)
})

test('drafts: the one order’s is the same as after signing in; the others are neither listed, read, kept nor dropped', async () => {
  const keep = (one: ImportedOrder, cookie: string) =>
    it.ask('PUT', `/orders/${one.orderId}/draft`, { cookie, body: { data: { step: 2 } } })
  for (const one of [mine, other]) assert.equal((await keep(one, whole)).statusCode, 200)
  const drafts = (await asks('GET', '/drafts')).json<{ items: { orderId: string }[] }>()
  assert.deepEqual(
    drafts.items.map(({ orderId }) => orderId),
    [mine.orderId],
  )
  assert.deepEqual((await asks('GET', `/orders/${mine.orderId}/draft`)).json<{ data: unknown }>().data, { step: 2 })
  assert.equal((await asks('GET', `/orders/${other.orderId}/draft`)).json<{ data: unknown }>().data, null)
  assert.equal((await keep(other, guest)).statusCode, 404)
  assert.equal((await keep(mine, guest)).statusCode, 200)
  assert.equal(await status('DELETE', `/orders/${other.orderId}/draft`), 204)
  const kept = await it.ask('GET', `/orders/${other.orderId}/draft`, { cookie: whole })
  assert.deepEqual(kept.json<{ data: unknown }>().data, { step: 2 })
})

test('files: those of the order’s returns, and of the person’s own unused ones those that came in for it', async () => {
  const [hers, his] = [await upload(whole), await upload(guest)]
  assert.equal(await status('GET', `/files/${hers}`), 404)
  assert.equal(await status('GET', `/files/${hers}/thumbnail`), 404)
  assert.equal(await status('GET', `/files/${his}`), 200)
  assert.equal((await it.ask('GET', `/files/${his}`, { cookie: whole })).statusCode, 200)
  const message = (file: string) => status('POST', `/returns/${ours}/messages`, { body: 'Voici', fileIds: [file] })
  assert.equal(await message(hers), 404)
  assert.equal(await status('POST', '/returns', requestFor(mine, { fileIds: [hers] })), 404)
  assert.equal(await message(his), 201)
  await does('customer', 'POST', `/returns/${theirs}/messages`, { body: 'Voici', fileIds: [hers] })
  assert.equal(await status('GET', `/files/${hers}`), 404)
  assert.equal((await it.ask('GET', `/files/${hers}`, { cookie: whole })).statusCode, 200)
})

test('lists of staff, keys, people and passwords are closed, also to a guest whose address is a member of staff’s', async () => {
  const { id } = await givenPerson(pool, { roles: ['manager', 'admin', 'customer'] })
  const cookie = await guestOf(it, id, mine.orderId)
  for (const path of ['/desk/queue', '/desk/lanes', '/dock/counts', '/finance/owed', '/api-keys'])
    assert.equal((await it.ask('GET', path, { cookie })).statusCode, 403, path)
  assert.equal((await it.ask('GET', `/returns/${theirs}`, { cookie })).statusCode, 404)
  const seen = (await it.ask('GET', `/returns/${ours}`, { cookie })).json<ReturnView>()
  assert.equal(seen.staff, undefined)
  assert.deepEqual((await it.ask('GET', '/session', { cookie })).json<MeView>().roles, ['customer'])
  const password = await it.ask('PUT', '/session/password', {
    cookie,
    body: { current: 'navette-demo', next: 'correct horse battery' },
  })
  assert.equal(password.json<{ code: string }>().code, 'guest_may_not')
})

test('what a guest sends back of an order that is no account’s is theirs by name', async () => {
  const { orderId } = await order()
  await pool.query('update orders set customer_id = null, company_id = null where id = $1', [orderId])
  const { id } = await givenPerson(pool, { profile: 'retail' })
  const cookie = await guestOf(it, id, orderId)
  const { rows: lines } = await pool.query<{ id: string }>('select id from order_lines where order_id = $1', [orderId])
  const body = requestFor({ orderId, customerId: null, companyId: null, orderLineIds: lines.map((line) => line.id) })
  const { number } = (await it.ask('POST', '/returns', { cookie, body })).json<{ number: string }>()
  const { rows } = await pool.query('select customer_id from returns where number = $1', [number])
  assert.deepEqual(rows, [{ customer_id: id }])
})

test('live: a guest hears of the one order’s returns alone', async () => {
  await it.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = it.server.server.address() as AddressInfo
  const listening = get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { cookie: guest } })
  const [response] = (await once(listening, 'response')) as [IncomingMessage]
  let text = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  while (!text.includes('retry')) await once(response, 'data')
  const { rows } = await pool.query<{ id: string; number: string }>('select id, number from returns where number = any($1)', [
    [ours, theirs],
  ])
  const idOf = (number: string): string => rows.find((row) => row.number === number)?.id ?? ''
  it.change({ returnId: idOf(theirs), sequence: 2 })
  it.change({ returnId: idOf(ours), sequence: 3 })
  while (!text.includes('event: change')) await once(response, 'data')
  it.change('everything')
  while (!text.includes('event: refetch')) await once(response, 'data')
  assert.ok(text.includes(ours))
  assert.ok(!text.includes(theirs))
  response.destroy()
})
