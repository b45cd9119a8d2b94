import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import type { OrderRow } from '#application/orders/view.ts'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor } from '../../tests/support/story.ts'

/** People of one company: what they see of one another while it shares its returns, and that it is nothing at all when it does not. */

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, does, order } = story
const { pool } = it.stores.database
const first = await order()
const { companyId } = first
const noemie = await givenPerson(pool, { companyId, name: 'Noémie Le Bris', email: 'noemie@atelier-kermor.example' })
const cookie = await it.signIn(noemie.email)

const share = (sharesReturns: boolean) => does('admin', 'PUT', `/companies/${companyId}/sharing`, { sharesReturns })
const asks = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) =>
  it.ask(method, path, { cookie, ...(body === undefined ? {} : { body }) })
const status = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<number> =>
  (await asks(method, path, body)).statusCode
const lengthOf = async (path: string): Promise<number> => (await asks('GET', path)).json<Page<OrderRow | ReturnRow>>().items.length

const form = Buffer.from(
  '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n\r\n--x--\r\n',
)
const upload = await as('customer', 'POST', '/files', { raw: form, headers: { 'content-type': 'multipart/form-data; boundary=x' } })
const file = upload.json<{ id: string }>().id
const { number } = await does('customer', 'POST', '/returns', requestFor(first, { fileIds: [file] }))

test('a colleague sees and acts, and is named for it in the history and in the conversation, to the other colleague too', async () => {
  assert.deepEqual([await lengthOf('/orders'), await lengthOf('/returns')], [2, 1])
  for (const path of [`/orders/${first.orderId}`, `/returns/${number}`, `/files/${file}`])
    assert.equal(await status('GET', path), 200, path)
  assert.equal(await status('POST', `/returns/${number}/messages`, { body: 'Je prends la suite.' }), 201)
  assert.equal(await status('POST', `/returns/${number}/escalations`, {}), 201)
  const seen = await does<ReturnView>('customer', 'GET', `/returns/${number}`)
  assert.deepEqual(
    seen.events.map(({ verb, actor }) => [verb, actor.name]),
    [
      ['submit', 'Maëlle Kermor'],
      ['escalate', 'Noémie Le Bris'],
    ],
  )
  assert.deepEqual(
    seen.messages.map(({ author }) => [author.name, author.me]),
    [['Noémie Le Bris', false]],
  )
  const { rows } = await pool.query(
    'select actor_id from events e join returns r on r.id = e.return_id where r.number = $1 order by e.sequence',
    [number],
  )
  assert.equal((rows as { actor_id: string }[])[1]?.actor_id, noemie.id)
})

test('each has their own drafts, of one order too', async () => {
  const draft = `/orders/${first.orderId}/draft`
  await does('customer', 'PUT', draft, { data: { by: 'Maëlle' } })
  assert.equal((await asks('GET', draft)).json<{ data: unknown }>().data, null)
  assert.deepEqual((await asks('GET', '/drafts')).json<{ items: unknown[] }>().items, [])
})

test('whether colleagues share is told to them and to managers, and changed by an admin', async () => {
  const company = (await asks('GET', '/company')).json<{ id: string; name: string; sharesReturns: boolean; people: number }>()
  assert.deepEqual(company, { id: companyId, name: 'Atelier Kermor 1', sharesReturns: true, people: 3 })
  const listed = await does<{ items: { id: string }[]; next: string | null }>('manager', 'GET', '/companies?q=kermor')
  assert.deepEqual([listed.items.map(({ id }) => id), listed.next], [[companyId], null])
  assert.deepEqual(await does('manager', 'GET', '/companies?q=100%25'), { items: [], next: null })
  for (const who of ['customer', 'manager', 'support', 'machine'] as const)
    assert.equal((await as(who, 'PUT', `/companies/${companyId}/sharing`, { body: { sharesReturns: false } })).statusCode, 403, who)
  const unknown = await as('admin', 'PUT', `/companies/${first.orderId}/sharing`, { body: { sharesReturns: false } })
  assert.equal(unknown.statusCode, 404)
  const retail = await it.signIn((await givenPerson(pool, { companyId, profile: 'retail' })).email)
  assert.equal((await it.ask('GET', '/company', { cookie: retail })).statusCode, 404)
})

test('when it does not share, colleagues find nothing of one another by any door, from that moment on', async () => {
  await it.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = it.server.server.address() as AddressInfo
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { cookie } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  let text = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  while (!text.includes('retry')) await once(response, 'data')

  await share(false)
  assert.deepEqual([await lengthOf('/orders'), await lengthOf('/returns')], [0, 0])
  for (const path of [`/orders/${first.orderId}`, `/returns/${number}`, `/returns/${number}/slip.pdf`, `/files/${file}`])
    assert.equal(await status('GET', path), 404, path)
  assert.equal(await status('POST', '/assessments', requestFor(first)), 404)
  assert.equal(await status('POST', '/returns', requestFor(first)), 404)
  assert.equal(await status('PUT', `/orders/${first.orderId}/draft`, { data: {} }), 404)
  for (const [method, under, body] of [
    ['POST', 'messages', { body: 'Encore là ?' }],
    ['PUT', 'reading', { sequence: 1 }],
    ['PUT', 'cancellation', {}],
  ] as const)
    assert.equal(await status(method, `/returns/${number}/${under}`, body), 404, under)
  assert.equal((await asks('GET', '/company')).json<{ sharesReturns: boolean }>().sharesReturns, false)
  assert.equal((await does<ReturnView>('customer', 'GET', `/returns/${number}`)).number, number)

  const { rows } = await pool.query<{ id: string }>('select id from returns where number = $1', [number])
  it.change({ returnId: rows[0]?.id ?? '', sequence: 9 })
  it.change('everything')
  while (!text.includes('event: refetch')) await once(response, 'data')
  assert.ok(!text.includes(number), 'a stream that was open already tells nothing either')
  response.destroy()
  await share(true)
  assert.equal(await status('GET', `/returns/${number}`), 200)
})
