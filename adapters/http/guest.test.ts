import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, test } from 'node:test'
import { orderKey } from '#domain/order/order-number.ts'
import type { MeView } from '#application/people/view.ts'
import type { OrderRow } from '#application/orders/view.ts'
import type { Page } from '#application/page.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'
import { importOrders, type ImportedOrder } from '../../tests/support/stores.ts'

const it = await testServer()
const { pool } = it.stores.database

type Named = { number: string; email: string }
type Bought = Named & ImportedOrder

/** An order of nobody's account, with a number and an address of its own unless told otherwise. */
async function bought(over: Parameters<typeof givenOrder>[0] = {}): Promise<Bought> {
  const id = randomUUID().slice(0, 8).toUpperCase()
  const input = givenOrder({ id: `G-${id}`, number: `TS-${id}`, email: `camille-${id.toLowerCase()}@example.org`, ...over })
  if (over.customer === undefined) delete (input as { customer?: unknown }).customer
  return { ...(await importOrders(it.stores, input)), number: input.number, email: input.email }
}

/** The limits of one test are not another's: they all come from one place. */
beforeEach(() => pool.query('delete from attempts'))

const asks = ({ number, email }: Named) => it.ask('POST', '/session/guest-codes', { body: { number, email } })
const lastCode = (): string => it.stores.jobs.findLast((job) => job.data['kind'] === 'guest_code')?.data['code'] as string
const enters = ({ number, email }: Named, code: string) => it.ask('POST', '/session/guest', { body: { number, email, code } })
const wrongCode = (code: string): string => (code === '000000' ? '000001' : '000000')
const codeOf = (answer: Awaited<ReturnType<typeof enters>>): string => answer.json<{ code: string }>().code

async function guest(named: Named): Promise<{ cookie: string; me: MeView }> {
  await asks(named)
  const answer = await enters(named, lastCode())
  assert.equal(answer.statusCode, 201, answer.body)
  return { cookie: cookieOf(answer), me: answer.json<MeView>() }
}

describe('an order’s number and its address', () => {
  test('give a code that opens a session for this order, and makes the buyer a retail customer', async () => {
    const order = await bought()
    const { cookie, me } = await guest(order)
    assert.deepEqual(me.order, { id: order.orderId, number: order.number })
    assert.deepEqual([me.roles, me.email, me.company], [['customer'], order.email, null])
    const orders = (await it.ask('GET', '/orders', { cookie })).json<Page<OrderRow>>()
    assert.deepEqual(
      orders.items.map(({ id }) => id),
      [order.orderId],
    )
    const { rows } = await pool.query('select roles, profile, password_hash from people where email = $1', [order.email])
    assert.deepEqual(rows, [{ roles: ['customer'], profile: 'retail', password_hash: null }])
  })

  test('open a session that the browser forgets when it closes', async () => {
    const order = await bought()
    await asks(order)
    const { headers } = await enters(order, lastCode())
    assert.match(String(headers['set-cookie']), /HttpOnly/)
    assert.doesNotMatch(String(headers['set-cookie']), /Max-Age|Expires/)
  })

  test('are read as people write them: any case, spaces, a sign before the number', async () => {
    const order = await bought()
    const { me } = await guest({ number: ` #${order.number.toLowerCase().replace('-', ' -')} `, email: order.email.toUpperCase() })
    assert.equal(me.order?.id, order.orderId)
  })

  test('may be a return’s number, which leads to the return’s own order', async () => {
    const order = await bought()
    await pool.query(
      `insert into returns (id, number, order_id, currency, type, legal_basis, policy_version, status, version, sequence, submitted_at,
         details_brought, label_payer, label_offered, posted_proof, lane, escalated, card)
       values ($1, 'RMA-2026-000482-9', $2, 'EUR', 'withdrawal', 'withdrawal', 1, 'submitted', 1, 1, now(), false, 'merchant', false, false, 'to_answer', false, '{}')`,
      [randomUUID(), order.orderId],
    )
    const { me } = await guest({ number: 'rma 2026 000482 9', email: order.email })
    assert.equal(me.order?.id, order.orderId)
  })

  test('may be the customer’s own address, where the order was bought with another', async () => {
    const id = randomUUID()
    const first = await bought({ customer: { id, name: 'Ines', profile: 'retail' } })
    const later = await bought({ customer: { id, name: 'Ines', profile: 'retail' } })
    assert.equal(later.customerId, first.customerId)
    const { me } = await guest({ number: later.number, email: first.email })
    assert.deepEqual([me.order?.id, me.id], [later.orderId, later.customerId])
  })
})

describe('whoever tries without knowing', () => {
  test('an order that is there, one that is not and another’s address are answered alike, counted alike and written alike', async () => {
    const order = await bought()
    const tries: Named[] = [order, { ...order, number: 'TS-NONE' }, { ...order, email: 'stranger@example.org' }]
    const answers = []
    for (const named of tries) {
      const before = it.stores.statements.length
      const { statusCode, body } = await asks(named)
      answers.push({ statusCode, body, statements: it.stores.statements.slice(before) })
    }
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    const { rows } = await pool.query(`select reference, box from login_codes where reference in ($1, 'TSNONE')`, [orderKey(order.number)])
    assert.equal(rows.length, 3)
  })

  test('a wrong code says the same of each, and asks the same of the database', async () => {
    const order = await bought()
    const answers = []
    for (const named of [order, { ...order, number: 'TS-NONE' }, { ...order, email: 'stranger-2@example.org' }]) {
      await asks(named)
      const before = it.stores.statements.length
      const { statusCode, body } = await enters(named, wrongCode(lastCode()))
      answers.push({ statusCode, body, statements: it.stores.statements.slice(before) })
    }
    assert.equal(answers[0]?.statusCode, 422)
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
  })

  test('the right code of an order that is not there opens nothing', async () => {
    const nowhere = { number: 'TS-NOWHERE', email: 'someone@example.org' }
    await asks(nowhere)
    assert.equal(codeOf(await enters(nowhere, lastCode())), 'code_wrong')
    assert.equal(await it.world.people.personByEmail(nowhere.email), undefined)
  })

  test('five tries, and the right code comes too late; a newer one is good again', async () => {
    const order = await bought()
    await asks(order)
    const code = lastCode()
    for (let i = 0; i < 5; i++) assert.equal((await enters(order, wrongCode(code))).statusCode, 422)
    assert.equal((await enters(order, code)).statusCode, 422)
    await asks(order)
    assert.equal((await enters(order, lastCode())).statusCode, 201)
  })

  test('fresh codes do not add up to many guesses: the twenty-first within the hour waits, and is told how long', async () => {
    const order = await bought()
    for (let i = 0; i < 20; i++) await enters(order, '000000')
    await asks(order)
    const held = await enters(order, lastCode())
    assert.equal(held.statusCode, 429)
    assert.match(held.json<{ detail: string }>().detail, /Réessayez dans 60 minutes/)
    assert.equal(held.headers['retry-after'], '3600')
  })

  test('the sixth code for an address within half an hour waits, whatever order is named, one that is not there too', async () => {
    const { email } = await bought()
    for (let i = 0; i < 5; i++) assert.equal((await asks({ number: `TS-${i}`, email })).statusCode, 202)
    const held = await asks({ number: 'TS-6', email })
    assert.equal(held.statusCode, 429)
    assert.equal(codeOf(held), 'too_many_attempts')
  })

  test('going through addresses for one order comes to an end, there or not', async () => {
    const order = await bought()
    for (const number of [order.number, 'TS-ABSENT']) {
      for (let i = 0; i < 30; i++) assert.equal((await asks({ number, email: `${randomUUID()}@example.org` })).statusCode, 202)
      assert.equal((await asks({ number, email: `${randomUUID()}@example.org` })).statusCode, 429)
      await pool.query(`delete from attempts where bucket like 'code:ip:%'`)
    }
  })

  test('going through orders and addresses from one place comes to an end as well, for codes and for guesses', async () => {
    const elsewhere = (): Named => ({ number: randomUUID(), email: `${randomUUID()}@example.org` })
    for (let i = 0; i < 60; i++) assert.equal((await asks(elsewhere())).statusCode, 202)
    assert.equal((await asks(elsewhere())).statusCode, 429)
    const guesses = await Promise.all(Array.from({ length: 101 }, () => enters(elsewhere(), '000000')))
    assert.equal(guesses.filter((guess) => guess.statusCode === 429).length, 1)
  })
})

describe('a guest’s code', () => {
  test('is kept as a keyed hash, bound to its order and address', async () => {
    const [order, second] = [await bought(), await bought()]
    await asks(order)
    const code = lastCode()
    const { rows } = await pool.query<{ kept: string }>(`select encode(code_hash, 'hex') as kept from login_codes where reference = $1`, [
      order.number,
    ])
    assert.notEqual(rows[0]?.kept, it.world.secrets.hash(code))
    assert.equal((await enters({ ...second, email: order.email }, code)).statusCode, 422)
    assert.equal((await enters({ ...order, email: second.email }, code)).statusCode, 422)
    assert.equal((await it.ask('POST', '/session/code', { body: { email: order.email, code } })).statusCode, 422)
    assert.equal((await enters(order, code)).statusCode, 201)
  })

  test('opens one session, however often it is sent at once, and none after ten minutes', async () => {
    const order = await bought()
    await asks(order)
    const code = lastCode()
    const answers = await Promise.all(Array.from({ length: 5 }, () => enters(order, code)))
    assert.equal(answers.filter((answer) => answer.statusCode === 201).length, 1)
    const start = it.clock.now
    await asks(order)
    it.clock.now = '2026-11-24T09:10:00.000Z'
    assert.equal((await enters(order, lastCode())).statusCode, 422)
    it.clock.now = start
  })

  test('an account’s login code opens no order by itself, nor does asking for one end the other', async () => {
    const order = await bought({ customer: { id: randomUUID(), name: 'Ines', profile: 'retail' } })
    await it.ask('POST', '/session/codes', { body: { email: order.email } })
    const whole = it.stores.jobs.findLast((job) => job.data['kind'] === 'login_code')?.data['code'] as string
    await asks(order)
    const one = lastCode()
    if (whole !== one) assert.equal((await enters(order, whole)).statusCode, 422)
    assert.equal((await it.ask('POST', '/session/code', { body: { email: order.email, code: whole } })).statusCode, 201)
    assert.equal((await enters(order, one)).statusCode, 201)
  })
})

describe('who a guest is', () => {
  test('somebody with an account is themselves, for this order only', async () => {
    const customer = { id: randomUUID(), name: 'Ines', profile: 'account' as const, company: 'Atelier' }
    const order = await bought({ customer })
    await bought({ customer, email: order.email })
    const { me, cookie } = await guest(order)
    assert.deepEqual([me.id, me.company, me.profile], [order.customerId, null, null])
    assert.equal((await it.ask('GET', '/orders', { cookie })).json<Page<OrderRow>>().items.length, 1)
  })

  test('staff come in as customers and nothing else', async () => {
    const { email, id } = await givenPerson(pool, { roles: ['manager', 'admin'] })
    const { me, cookie } = await guest(await bought({ email }))
    assert.deepEqual([me.id, me.roles], [id, ['customer']])
    assert.equal((await it.ask('GET', '/desk/queue', { cookie })).statusCode, 403)
    assert.equal((await it.ask('GET', '/api-keys', { cookie })).statusCode, 403)
  })

  test('somebody disabled does not get in', async () => {
    const { email, id } = await givenPerson(pool)
    await pool.query('update people set disabled_at = now() where id = $1', [id])
    const order = await bought({ email })
    await asks(order)
    assert.equal((await enters(order, lastCode())).statusCode, 422)
  })
})

describe('a number that the shop gave twice', () => {
  test('is told apart by the address', async () => {
    const number = `TS-${randomUUID().slice(0, 6).toUpperCase()}`
    const [first, second] = [await bought({ number }), await bought({ number })]
    assert.equal((await guest(first)).me.order?.id, first.orderId)
    assert.equal((await guest(second)).me.order?.id, second.orderId)
  })

  test('with one address opens the newest, and the other one press away; a third of another address never', async () => {
    const number = `TS-${randomUUID().slice(0, 6).toUpperCase()}`
    const old = await bought({ number, placedAt: '2025-01-10T10:00:00.000Z' })
    const recent = await bought({ number, email: old.email })
    const strange = await bought({ number })
    const { me, cookie } = await guest(old)
    assert.equal(me.order?.id, recent.orderId)
    const listed = (await it.ask('GET', '/session/orders', { cookie })).json<{ items: { id: string }[] }>().items
    assert.deepEqual(
      listed.map(({ id }) => id),
      [recent.orderId, old.orderId],
    )
    const choose = (orderId: string) => it.ask('PUT', '/session/order', { cookie, body: { orderId } })
    assert.equal((await choose(strange.orderId)).statusCode, 404)
    assert.equal((await choose(old.orderId)).json<MeView>().order?.id, old.orderId)
    assert.equal((await it.ask('GET', `/orders/${recent.orderId}`, { cookie })).statusCode, 404)
    assert.equal((await it.ask('GET', '/session', { cookie })).json<MeView>().order?.id, old.orderId)
  })

  test('whoever signed in to an account keeps it: nothing there to choose', async () => {
    const order = await bought({ customer: { id: randomUUID(), name: 'Ines', profile: 'retail' } })
    const cookie = await it.signIn((await givenPerson(pool)).email)
    assert.deepEqual((await it.ask('GET', '/session/orders', { cookie })).json(), { items: [] })
    assert.equal((await it.ask('PUT', '/session/order', { cookie, body: { orderId: order.orderId } })).statusCode, 404)
  })
})

test('a guest is in for two days from the last visit', async () => {
  const { cookie } = await guest(await bought())
  const start = it.clock.now
  for (const [now, status] of [
    ['2026-11-26T08:00:00.000Z', 200],
    ['2026-11-28T07:00:00.000Z', 200],
    ['2026-11-30T07:00:00.000Z', 401],
  ] as const) {
    it.clock.now = now
    assert.equal((await it.ask('GET', '/session', { cookie })).statusCode, status, now)
  }
  it.clock.now = start
})
