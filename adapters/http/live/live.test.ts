import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../../tests/support/people.ts'
import { testServer } from '../../../tests/support/server.ts'
import { newStory, returnIn } from '../../../tests/support/story.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
await it.server.listen({ host: '127.0.0.1', port: 0 })
const { port } = it.server.server.address() as AddressInfo

type Heard = { response: IncomingMessage; text: () => string; until: (part: string) => Promise<void> }

async function listen(cookie: string, headers: Record<string, string> = {}): Promise<Heard> {
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { cookie, ...headers } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  let text = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  // A stream that the server ends while we listen is no failure.
  response.on('error', () => undefined)
  const until = async (part: string): Promise<void> => {
    while (!text.includes(part)) await once(response, 'data')
  }
  await until('retry')
  return { response, text: () => text, until }
}

const customer = await it.signIn('achats-1@atelier-kermor.example')
const stranger = await it.signIn((await givenPerson(it.stores.database.pool)).email)
const agent = await it.signIn((await givenPerson(it.stores.database.pool, { roles: ['support'] })).email)

async function idOf(number: string): Promise<string> {
  const { rows } = await it.stores.database.pool.query<{ id: string }>('select id from returns where number = $1', [number])
  return rows[0]?.id ?? ''
}

test('a change is told to those who may see the return, as its number and sequence alone', async () => {
  const number = await returnIn('submitted', story)
  const [own, other, staff] = await Promise.all([listen(customer), listen(stranger), listen(agent)])
  it.change({ returnId: await idOf(number), sequence: 3 })
  await Promise.all([own.until('event: change'), staff.until('event: change')])
  it.change('everything')
  await other.until('event: refetch')
  assert.match(own.text(), new RegExp(`event: change\\nid: ${number}.3\\ndata: {"number":"${number}","sequence":3}\\n\\n`))
  assert.doesNotMatch(other.text(), /RMA/)
  for (const { response } of [own, other, staff]) response.destroy()
})

test('that somebody has read is told without a sequence: nothing else has changed', async () => {
  const number = await returnIn('submitted', story)
  const [own, other] = await Promise.all([listen(customer), listen(stranger)])
  it.change({ returnId: await idOf(number), sequence: null })
  await own.until('event: change')
  it.change('everything')
  await other.until('event: refetch')
  assert.match(own.text(), new RegExp(`event: change\\ndata: {"number":"${number}","read":true}\\n\\n`))
  assert.doesNotMatch(other.text(), /RMA/)
  for (const { response } of [own, other]) response.destroy()
})

test('what somebody of the staff was told is told to their own tabs alone', async () => {
  const { id, email } = await givenPerson(it.stores.database.pool, { roles: ['support'] })
  const [own, colleague, buyer] = await Promise.all([listen(await it.signIn(email)), listen(agent), listen(customer)])
  it.change({ personId: id })
  await own.until('event: change')
  it.change('everything')
  await Promise.all([colleague.until('event: refetch'), buyer.until('event: refetch')])
  assert.match(own.text(), /event: change\ndata: {"notices":true}\n\n/)
  for (const other of [colleague, buyer]) assert.doesNotMatch(other.text(), /notices/)
  for (const { response } of [own, colleague, buyer]) response.destroy()
})

test('a browser that was away is told to ask for everything', async () => {
  const heard = await listen(customer, { 'last-event-id': 'RMA-2026-000001-0.3' })
  await heard.until('event: refetch')
  heard.response.destroy()
})

test('a change of a return that is gone tells nobody anything', async () => {
  const heard = await listen(agent)
  it.change({ returnId: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55', sequence: 1 })
  it.change('everything')
  await heard.until('event: refetch')
  assert.doesNotMatch(heard.text(), /event: change/)
  heard.response.destroy()
})

test('a conversation’s change is told to its customer and to staff, and to no stranger', async () => {
  const { id } = await story.does<{ id: string }>('customer', 'POST', '/conversations', { subject: 'Bonjour', message: 'Une question' })
  const [own, other, staff] = await Promise.all([listen(customer), listen(stranger), listen(agent)])
  it.change({ conversationId: id, sequence: 2 })
  await Promise.all([own.until('event: change'), staff.until('event: change')])
  it.change('everything')
  await other.until('event: refetch')
  assert.match(own.text(), new RegExp(`data: {"conversation":"${id}","sequence":2}`))
  assert.doesNotMatch(other.text(), new RegExp(id))
  for (const { response } of [own, other, staff]) response.destroy()
})

test('what becomes of a mail is told to staff, whether a return has the conversation or not, and never to the customer', async () => {
  const number = await returnIn('submitted', story)
  const { id } = await story.does<{ id: string }>('customer', 'POST', '/conversations', { subject: 'Bonjour', message: 'Une question' })
  const [own, staff] = await Promise.all([listen(customer), listen(agent)])
  it.change({ mailedAt: await idOf(number) })
  it.change({ mailedAt: id })
  await staff.until(`{"number":"${number}","mailed":true}`)
  await staff.until(`{"conversation":"${id}","mailed":true}`)
  it.change('everything')
  await own.until('event: refetch')
  assert.doesNotMatch(own.text(), /mailed/)
  for (const { response } of [own, staff]) response.destroy()
})

test('nobody listens, and no machine', async () => {
  assert.equal((await it.ask('GET', '/live')).statusCode, 401)
  assert.equal((await story.as('machine', 'GET', '/live')).statusCode, 403)
})

test('the stream carries the guard’s headers and is kept by no cache', async () => {
  const { response } = await listen(customer)
  assert.match(response.headers['content-type'] ?? '', /^text\/event-stream/)
  assert.equal(response.headers['cache-control'], 'no-store')
  assert.equal(response.headers['x-content-type-options'], 'nosniff')
  response.destroy()
})

test('a stream ends with its session, at the next heartbeat', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const cookie = await it.signIn('achats-1@atelier-kermor.example')
  const heard = await listen(cookie)
  context.mock.timers.tick(25_000)
  await heard.until('still here')
  await it.ask('DELETE', '/session', { cookie })
  const ended = once(heard.response, 'end')
  context.mock.timers.tick(25_000)
  await ended
})

test('who comes to a case is told to those of the staff who have it before them, and to nobody else', async () => {
  const number = await returnIn('submitted', story)
  const colleague = await givenPerson(it.stores.database.pool, { roles: ['support'] })
  const far = await listen(agent)
  const near = await listen(await it.signIn(colleague.email))
  const tab = '0197a1b2-0000-7000-8000-000000000001'
  await it.stores.database.pool.query(
    `insert into presences (about_id, person_id, tab, doing, seen_at) select $1, id, $2, 'looking', now() from people where email = $3`,
    [await idOf(number), tab, colleague.email],
  )
  it.change({ presentAt: await idOf(number) })
  await near.until(`{"number":"${number}","present":true}`)
  it.change('everything')
  await far.until('event: refetch')
  assert.doesNotMatch(far.text(), /present/)
  for (const { response } of [far, near]) response.destroy()
})

test('the server stops although tabs are open', async () => {
  const heard = await listen(customer)
  const ended = once(heard.response, 'end')
  await it.server.close()
  await ended
})
