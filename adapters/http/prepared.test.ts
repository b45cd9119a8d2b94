import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWith } from '#application/contact/opening.ts'
import { requestSecret } from '#application/contact/request-secret.ts'
import type { ConversationView } from '#application/contact/view.ts'
import type { MeView } from '#application/people/view.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import { importOrders } from '../../tests/support/stores.ts'

/** The link of a mail that asks to confirm a request: what it opens, to whom, and until when. */

const it = await testServer({ policy: technostok })
const { world } = it
const staff = await it.signIn((await givenPerson(it.stores.database.pool, { roles: ['support'] })).email)
let made = 0

/** An order of nobody's account, somebody who wrote from its address, and what staff wrote down for them. */
async function prepared() {
  const nth = ++made
  const email = `claire-${nth}@example.org`
  const input = givenOrder({ id: `Q-${nth}`, number: `TS-Q${nth}`, email, parcels: [] })
  delete (input as { customer?: unknown }).customer
  const order = await importOrders(it.stores, input)
  const opening = {
    id: world.newId(),
    customerId: null,
    companyId: null,
    email,
    orderId: null,
    suspicions: [],
    words: { subject: 'Souris muette', name: 'Claire', orderNamed: null, locale: 'fr' as const },
    message: 'Que faire ?',
    fileIds: [],
  }
  const nobody = { id: null, roles: ['customer' as const], locale: 'fr' as const }
  await world.transact((stores) => openWith({ ...stores, actor: nobody, now: world.now(), newId: world.newId }, opening))
  const lines = [{ orderLineId: order.orderLineIds[0], quantity: 1, reason: 'dead_on_arrival' }]
  const request = { orderId: order.orderId, type: 'standard_warranty', lines, message: 'Voici.' }
  const answer = await it.ask('POST', `/conversations/${opening.id}/requests`, { cookie: staff, body: request })
  assert.equal(answer.statusCode, 201, answer.body)
  const { requestId } = answer.json<{ requestId: string }>()
  return { id: opening.id, email, order, requestId, secret: requestSecret(world.secrets, { id: requestId }), request }
}

const enter = (id: string, secret: string) => it.ask('POST', `/conversations/${id}/link-session`, { body: { secret } })
const code = ({ body }: { body: string }): string => (JSON.parse(body) as { code: string }).code
const whole = (lines: readonly object[]) => ({
  lines: lines.map((line) => ({ ...line, condition: 'tested_no_marks', dockMessage: 'Muette.' })),
})

test('the link opens a guest’s session of that order, proves the address, and what was written down is confirmed as the customer', async () => {
  const { id, order, requestId, secret, request } = await prepared()
  const answer = await enter(id, secret)
  assert.equal(answer.statusCode, 201, answer.body)
  const cookie = cookieOf(answer)
  assert.equal(answer.json<MeView>().order?.id, order.orderId)
  const view = (await it.ask('GET', `/conversations/${id}`, { cookie })).json<ConversationView>()
  assert.deepEqual([view.prepared?.state, view.prepared?.lines[0]?.reason, view.verbs.confirm_return], ['waiting', 'dead_on_arrival', null])
  assert.equal((await it.ask('GET', `/orders/${order.orderId}`, { cookie })).statusCode, 200)
  const confirm = () => it.ask('PUT', `/conversations/${id}/requests/${requestId}/confirmation`, { cookie, body: whole(request.lines) })
  const confirmed = await confirm()
  assert.equal(confirmed.statusCode, 200, confirmed.body)
  const { number } = confirmed.json<{ number: string }>()
  assert.equal((await it.ask('GET', `/returns/${number}`, { cookie })).statusCode, 200)
  assert.equal((await confirm()).statusCode, 409, 'once')
  const again = await enter(id, secret)
  assert.deepEqual([again.statusCode, code(again)], [409, 'link_over'])
})

test('a wrong secret, another’s, one that was taken back or has run out: one answer, and no session', async () => {
  const [mine, theirs] = [await prepared(), await prepared()]
  const refused = [await enter(mine.id, 'x'), await enter(mine.id, theirs.secret), await enter(world.newId(), mine.secret)]
  await it.ask('PUT', `/conversations/${mine.id}/requests/${mine.requestId}/recall`, { cookie: staff, body: {} })
  refused.push(await enter(mine.id, mine.secret))
  it.clock.now = '2026-12-02T00:00:00.000Z'
  refused.push(await enter(theirs.id, theirs.secret))
  it.clock.now = '2026-11-24T09:00:00.000Z'
  assert.deepEqual(
    refused.map((answer) => [answer.statusCode, code(answer), answer.cookies.length]),
    refused.map(() => [409, 'link_over', 0]),
  )
})

test('who comes with a code while a request waits reaches its order too', async () => {
  const { id, order } = await prepared()
  await it.ask('POST', `/conversations/${id}/codes`, { body: {} })
  const job = it.stores.jobs.findLast(({ data }) => data['kind'] === 'contact_code' && data['conversationId'] === id)
  const answer = await it.ask('POST', `/conversations/${id}/session`, { body: { code: job?.data['code'] } })
  assert.equal(answer.json<MeView>().order?.id, order.orderId)
})

test('links are tried sixty times an hour', async () => {
  const { id } = await prepared()
  const statuses: number[] = []
  for (let n = 0; n < 61; n++) statuses.push((await enter(id, `guess-${n}`)).statusCode)
  assert.deepEqual([statuses.slice(0, 60).every((status) => status === 409), statuses[60]], [true, 429])
})

test('nobody and other customers neither write down, take back, confirm nor decline', async () => {
  const { id, requestId, request } = await prepared()
  const stranger = await it.signIn((await givenPerson(it.stores.database.pool)).email)
  const asked = async (cookie?: string) => {
    const of = cookie ? { cookie } : {}
    const path = `/conversations/${id}/requests`
    return [
      (await it.ask('POST', path, { ...of, body: request })).statusCode,
      (await it.ask('PUT', `${path}/${requestId}/recall`, { ...of, body: {} })).statusCode,
      (await it.ask('PUT', `${path}/${requestId}/confirmation`, { ...of, body: whole(request.lines) })).statusCode,
      (await it.ask('PUT', `${path}/${requestId}/refusal`, { ...of, body: {} })).statusCode,
    ]
  }
  assert.deepEqual(await asked(), [401, 401, 401, 401])
  assert.deepEqual(await asked(stranger), [403, 403, 404, 404])
  assert.deepEqual((await asked(staff)).slice(2), [403, 403])
})
