import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { guestOf } from '../../tests/support/guest.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson, PASSWORD } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import { importOrders } from '../../tests/support/stores.ts'

const it = await testServer()
const { pool } = it.stores.database

type Listed = {
  id: string
  here: boolean
  device: { kind: string; browser: string | null; system: string | null }
  order: string | null
  seenAt: string
}
const listed = async (cookie: string): Promise<Listed[]> => (await it.ask('GET', '/sessions', { cookie })).json<{ items: Listed[] }>().items
const status = async (cookie: string): Promise<number> => (await it.ask('GET', '/session', { cookie })).statusCode
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'

async function signIn(email: string, agent: string): Promise<string> {
  return cookieOf(await it.ask('POST', '/session', { body: { email, password: PASSWORD }, headers: { 'user-agent': agent } }))
}

describe('where one is signed in', () => {
  test('is listed, last seen first, this one marked, by what it was opened with; nothing that opens one', async () => {
    const { email } = await givenPerson(pool)
    const first = await signIn(email, firefox)
    it.clock.now = '2026-11-24T09:30:00.000Z'
    const second = await signIn(email, 'curl/8')
    it.clock.now = '2026-11-24T09:40:00.000Z'
    const answer = await it.ask('GET', '/sessions', { cookie: first })
    const sessions = answer.json<{ items: Listed[] }>().items
    assert.deepEqual(
      sessions.map(({ here, device, seenAt }) => [here, device.browser, device.system, seenAt]),
      [
        [true, 'Firefox', 'Windows', '2026-11-24T09:40:00.000Z'],
        [false, null, null, '2026-11-24T09:30:00.000Z'],
      ],
    )
    for (const cookie of [first, second]) {
      const token = cookie.split('=')[1] ?? ''
      assert.ok(!answer.body.includes(token) && !answer.body.includes(it.world.secrets.hash(token)))
    }
    it.clock.now = '2026-11-24T09:00:00.000Z'
  })

  test('one is ended from another browser; another person’s is not', async () => {
    const [mine, stranger] = [await givenPerson(pool), await givenPerson(pool)]
    const [here, lost] = [await signIn(mine.email, firefox), await signIn(mine.email, 'curl/8')]
    const other = await signIn(stranger.email, firefox)
    const elsewhere = (await listed(here)).find((one) => !one.here)?.id ?? ''
    assert.equal((await it.ask('DELETE', `/sessions/${elsewhere}`, { cookie: other })).statusCode, 404)
    assert.equal(await status(lost), 200)
    assert.equal((await it.ask('DELETE', `/sessions/${elsewhere}`, { cookie: here })).statusCode, 204)
    assert.deepEqual([await status(lost), await status(here)], [401, 200])
    assert.equal((await it.ask('DELETE', `/sessions/${elsewhere}`, { cookie: here })).statusCode, 404)
  })

  test('all of them are ended at once, this browser’s too', async () => {
    const { email } = await givenPerson(pool)
    const cookies = [await signIn(email, firefox), await signIn(email, 'curl/8'), await signIn(email, 'curl/9')]
    const other = await signIn((await givenPerson(pool)).email, firefox)
    const out = await it.ask('DELETE', '/sessions', { cookie: cookies[0] ?? '' })
    assert.deepEqual([out.statusCode, out.cookies[0]?.value], [204, ''])
    assert.deepEqual(await Promise.all(cookies.map(status)), [401, 401, 401])
    assert.equal(await status(other), 200)
  })

  test('what has run out is not listed', async () => {
    const { email } = await givenPerson(pool)
    await signIn(email, 'curl/8')
    it.clock.now = '2026-12-20T09:00:00.000Z'
    const later = await signIn(email, firefox)
    it.clock.now = '2027-01-10T09:00:00.000Z'
    assert.equal((await listed(later)).length, 1)
    it.clock.now = '2026-11-24T09:00:00.000Z'
  })
})

test('a guest sees and ends the sessions of the same order alone; their account’s own list holds them all', async () => {
  const [mine, other] = [await importOrders(it.stores, givenOrder({ id: 'A' })), await importOrders(it.stores, givenOrder({ id: 'B' }))]
  const id = mine.customerId ?? ''
  const [here, phone, elsewhere] = [
    await guestOf(it, id, mine.orderId),
    await guestOf(it, id, mine.orderId),
    await guestOf(it, id, other.orderId),
  ]
  await pool.query(
    'update people set password_hash = (select password_hash from people where password_hash is not null limit 1) where id = $1',
    [id],
  )
  const whole = await it.signIn('achats@atelier-kermor.example')
  assert.deepEqual([(await listed(here)).length, (await listed(whole)).length], [2, 4])
  const foreign = (await listed(whole)).find((one) => one.here)?.id ?? ''
  assert.equal((await it.ask('DELETE', `/sessions/${foreign}`, { cookie: here })).statusCode, 404)
  assert.equal((await it.ask('DELETE', '/sessions', { cookie: here })).statusCode, 204)
  assert.deepEqual(await Promise.all([here, phone, elsewhere, whole].map(status)), [401, 401, 200, 200])
  assert.equal((await it.ask('DELETE', '/sessions', { cookie: whole })).statusCode, 204)
  assert.deepEqual(await Promise.all([elsewhere, whole].map(status)), [401, 401])
})
