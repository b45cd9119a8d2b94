import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Config } from '#config'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { serialFault } from '#domain/order/serial-number.ts'
import { inconsistencies } from '#domain/order/consistency.ts'
import { orderInput } from '#domain/order/order.ts'
import { ask } from '#application/query.ts'
import { showOrder } from '#application/orders/show-order.ts'
import { listMyOrders } from '#application/orders/list-orders.ts'
import { logInWithPassword } from '#application/people/log-in-with-password.ts'
import { actorOf } from '#application/people/session.ts'
import { runErrand } from '#application/errand.ts'
import { countLanes, showQueue } from '#application/queue/show-queue.ts'
import { listOwed } from '#application/returns/list-owed.ts'
import { listMyReturns } from '#application/returns/list-returns.ts'
import type { World } from '#application/ports.ts'
import type { OrderView } from '#application/orders/view.ts'
import { demoState } from '#adapters/db/demo.ts'
import { differences } from '#adapters/db/verify.ts'
import { worldOn } from '../compose-world.ts'
import { type TestDatabase, testDatabase } from '../tests/support/database.ts'
import { ensureDemo, loadDemo, resetDemo } from './demo.ts'
import { customers, PASSWORD, staff } from './demo/accounts.ts'
import { openOrders } from './demo/open-orders.ts'
import { storiesOf } from './demo/play.ts'
import { timesUntil } from './demo/times.ts'

const NOW = '2026-11-24T10:20:00.000Z'
const silent = (): void => undefined

const folder = await mkdtemp(join(tmpdir(), 'navette-demo-'))
after(() => rm(folder, { recursive: true, force: true }))
const config = {
  mode: 'demo',
  publicUrl: 'http://127.0.0.1:4460',
  mailFrom: 'Technostok <retours@technostok.example>',
  secretKey: 'a key for tests only, and no other one',
  filesDir: folder,
} as unknown as Config

const database = await testDatabase()
const world: World = { ...worldOn(database.pool, config), now: () => NOW }
const ok = <T>(answer: T | Refusal): T => (isRefusal(answer) ? assert.fail(JSON.stringify(answer)) : answer)

async function actor(email: string): Promise<Actor> {
  const person = await world.people.personByEmail(email)
  return person ? actorOf(person) : assert.fail(`nobody is ${email}`)
}

before(() => loadDemo({ pool: database.pool, config, say: silent, now: NOW }))

test('everybody who works there has come in, as the log has it, and left no session open', async () => {
  const { rows } = await database.pool.query(
    `select p.email, p.last_login_at is not null as seen, (select count(*)::int from sessions s where s.person_id = p.id) as open,
       (select count(*)::int from log_entries l where l.actor_id = p.id and l.kind = 'signed_in' and l.at <= p.last_login_at) as lines
     from people p where p.roles && array['support', 'returns_agent', 'finance', 'manager', 'admin'] order by p.email`,
  )
  assert.equal(rows.length, Object.keys(staff).length)
  for (const { email, ...came } of rows) assert.deepEqual(came, { seen: true, open: 0, lines: 2 }, email)
})

test('everybody whom the README names signs in with its password', async () => {
  for (const { email } of [...customers, ...Object.values(staff)]) {
    const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
    const opened = ok(
      await runErrand(
        logInWithPassword,
        { actor: { id: null, roles: [], locale: 'fr' }, caller, input: { email, password: PASSWORD } },
        world,
      ),
    )
    assert.equal(opened.me.email, email)
  }
})

test('every lane of the desk has something in it; one request is late, some are near, one is escalated', async () => {
  const manager = await actor(staff.manager.email)
  const lanes = ok(await ask(countLanes, { actor: manager, input: {} }, world))
  for (const lane of ['to_answer', 'waiting', 'in_transit', 'to_inspect', 'to_refund', 'to_send_back', 'escalated'] as const)
    assert.ok(lanes[lane] > 0, lane)
  const queue = ok(await ask(showQueue, { actor: manager, input: { lane: 'to_answer', limit: 100 } }, world))
  assert.equal(queue.items.filter((row) => row.deadline?.late).length, 1)
  assert.ok(queue.items.filter((row) => row.deadline?.near).length >= 4)
  const [first, second] = queue.items
  assert.equal(first?.customer?.company, 'Bâti-Réseau Aquitaine')
  assert.equal(second?.customer?.company, 'Réseaux Vauban')
  const minutes = (second?.deadline?.remainingMs ?? 0) / 60_000
  assert.ok(minutes > 34 && minutes <= 35, `${minutes} minutes are left`)
})

test('every state and every outcome that a return can have is there', async () => {
  const column = async (sql: string): Promise<unknown[]> => (await database.pool.query<{ x: unknown }>(sql)).rows.map((row) => row.x)
  const states = [
    'approved',
    'cancelled',
    'closed',
    'expired',
    'needs_details',
    'received',
    'rejected',
    'resolving',
    'shipped',
    'submitted',
  ]
  assert.deepEqual(await column('select distinct status as x from returns order by 1'), states)
  const outcomes = await column(`select distinct card->>'outcome' as x from returns where status = 'closed' order by 1`)
  for (const outcome of ['exchanged', 'refunded', 'refused', 'replaced', 'settled']) assert.ok(outcomes.includes(outcome), outcome)
  const types = ['advanced_warranty', 'convenience', 'legal_conformity', 'shipping_error', 'standard_warranty', 'withdrawal']
  assert.deepEqual(await column('select distinct type as x from returns order by 1'), types)
})

test('a refund by transfer is ready, one is at the bank, one waits for a second person, one was refused', async () => {
  const { rows } = await database.pool.query<{ state: string; file: string; taken: boolean }>(
    'select p.state, f.state as file, f.taken_at is not null as taken from payments p join payment_files f on f.id = p.file_id order by 1',
  )
  assert.deepEqual(
    rows.map(({ state, file, taken }) => [state, file, taken]),
    [
      ['asked', 'made', false],
      ['failed', 'done', true],
      ['submitted', 'approved', true],
    ],
  )
  const owed = ok(await ask(listOwed, { actor: await actor(staff.finance.email), input: { limit: 100 } }, world))
  assert.equal(owed.items.filter(({ lastFour, paymentFileId }) => lastFour !== null && paymentFileId === null).length, 2)
})

test('the account customer has returns everywhere on the line, and sees the colleague’s', async () => {
  const page = ok(await ask(listMyReturns, { actor: await actor(customers[0].email), input: { limit: 100 } }, world))
  assert.deepEqual(
    [...new Set(page.items.map((row) => row.station))].toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5],
  )
  const colleagues = ok(await ask(listMyReturns, { actor: await actor(customers[1].email), input: { limit: 100 } }, world))
  assert.deepEqual(
    colleagues.items.map((row) => row.number),
    page.items.map((row) => row.number),
  )
})

async function ordersOf(email: string): Promise<OrderView[]> {
  const who = await actor(email)
  const { items } = ok(await ask(listMyOrders, { actor: who, input: { limit: 100 } }, world))
  return Promise.all(items.map(async ({ id }) => ok(await ask(showOrder, { actor: who, input: { orderId: id } }, world))))
}

test('every branch of the policy can be tried at once by the account customer', async () => {
  const orders = await ordersOf(customers[0].email)
  const numbered = (nth: number): OrderView =>
    orders.find((order) => order.number.endsWith(String(118_000 + nth))) ?? assert.fail(`no order ${nth}`)
  const open = (nth: number, type: string): boolean | undefined => numbered(nth).doors.find((door) => door.type === type)?.open
  // Yesterday, 13 and 14 days ago, and the day after the last.
  assert.deepEqual(
    [301, 302, 303, 304].map((nth) => open(nth, 'standard_warranty')),
    [true, true, true, false],
  )
  // The tier's own, longer time.
  assert.equal(open(304, 'convenience'), true)
  const items = orders.flatMap((order) => order.items)
  assert.ok(
    items.some((item) => item.lithiumBattery) &&
      items.some((item) => item.serials.length > 0) &&
      items.some((item) => item.kitParent !== null),
  )
  const phones = numbered(305).items.find(({ sku }) => sku.startsWith('TK-TEL-'))
  assert.deepEqual(
    phones?.serials.map((serial) => [serial.length, serialFault(serial, { kind: 'imei' })]),
    [
      [15, undefined],
      [15, undefined],
    ],
  )
  assert.equal(numbered(311).parcels.length, 2)
  assert.deepEqual(
    numbered(310).parcels.map((parcel) => parcel.deliveredAt),
    [null],
  )
  assert.deepEqual(numbered(312).parcels, [])
  assert.deepEqual([numbered(313).items[0]?.quantity, numbered(313).items[0]?.returnable], [3, 2])
})

test('a consumer meets the law beside the merchant’s rules', async () => {
  const orders = await ordersOf(customers[2].email)
  const open = (nth: number, type: string): boolean | undefined =>
    orders.find((order) => order.number.endsWith(String(118_000 + nth)))?.doors.find((door) => door.type === type)?.open
  for (const nth of [401, 402, 403, 404, 405, 406]) assert.equal(open(nth, 'convenience'), false, String(nth))
  assert.deepEqual(
    [401, 402, 403, 404].map((nth) => open(nth, 'withdrawal')),
    [true, true, true, false],
  )
  assert.equal(open(405, 'withdrawal'), false, 'bought in the shop')
  assert.equal(open(406, 'withdrawal'), true, 'not informed: twelve months more')
  assert.deepEqual([open(90, 'standard_warranty'), open(90, 'legal_conformity')], [false, true])
})

test('several tax rates, discounts, eco-participation, an unpaid account order and a guest are among the orders', async () => {
  const { rows } = await database.pool.query(
    `select count(distinct tax_rate)::int > 1 as rates, bool_or(discount > 0) as discounts, bool_or(eco_participation > 0) as eco,
       (select bool_or(received = 0) from orders) as unpaid, (select bool_or(customer_id is null) from orders) as guest from order_lines`,
  )
  assert.deepEqual(rows[0], { rates: true, discounts: true, eco: true, unpaid: true, guest: true })
})

test('what is kept is what the domain derives, and every mail was worded and kept for the mailbox', async () => {
  for await (const difference of differences(database.pool)) assert.fail(JSON.stringify(difference))
  const { rows } = await database.pool.query<{ state: string; kinds: number; ahead: number }>(
    `select state, count(distinct kind)::int as kinds, count(*) filter (where sent_at > $1)::int as ahead from mails group by 1`,
    [NOW],
  )
  assert.deepEqual(
    rows.map((row) => row.state),
    ['sent'],
  )
  assert.ok((rows[0]?.kinds ?? 0) >= 14)
  assert.equal(rows[0]?.ahead, 0)
})

test('nothing of the demo lies ahead of its now', async () => {
  const { rows } = await database.pool.query<{ events: number; messages: number }>(
    `select (select count(*)::int from events where at > $1) as events, (select count(*)::int from messages where at > $1) as messages`,
    [NOW],
  )
  assert.deepEqual(rows[0], { events: 0, messages: 0 })
})

test('a second start leaves the demo alone; a reset makes it new; a crash in between is mended by the next start', async (t) => {
  const numbers = async (): Promise<unknown[]> => (await database.pool.query('select id from returns order by 1')).rows
  const first = await numbers()
  await ensureDemo({ pool: database.pool, config, say: silent })
  assert.deepEqual(await numbers(), first)
  await resetDemo({ pool: database.pool, config, say: silent, now: NOW })
  const second = await numbers()
  assert.equal(second.length, first.length)
  assert.notDeepEqual(second, first)
  await t.test('half a demo is begun again', async () => {
    await database.pool.query(`delete from people where email = $1`, [staff.admin.email])
    assert.equal(await demoState(database.pool), 'half')
    await ensureDemo({ pool: database.pool, config, say: silent, now: NOW })
    assert.equal(await demoState(database.pool), 'there')
    assert.equal((await numbers()).length, first.length)
  })
})

test('two servers that start at once on an empty database load one demo', async (t) => {
  const empty = await testDatabase(t)
  assert.equal(await demoState(empty.pool), 'empty')
  await Promise.all([
    ensureDemo({ pool: empty.pool, config, say: silent, now: NOW }),
    ensureDemo({ pool: empty.pool, config, say: silent, now: NOW }),
  ])
  const { rows } = await empty.pool.query<{ people: number }>(`select count(*)::int as people from people where 'support' = any(roles)`)
  assert.equal(rows[0]?.people, 1)
})

test('in production nothing is loaded and nothing erased', async (t) => {
  const empty: TestDatabase = await testDatabase(t)
  const production: Config = { ...config, mode: 'production' }
  await ensureDemo({ pool: empty.pool, config: production, say: silent })
  assert.equal(await demoState(empty.pool), 'empty')
  await assert.rejects(resetDemo({ pool: database.pool, config: production, say: silent }), /production/)
  assert.equal(await demoState(database.pool), 'there')
})

// Sundays, holidays in a row, a leap day, both days on which the clocks change, midnight.
for (const now of ['2026-12-27T11:00:00.000Z', '2027-05-09T22:10:00.000Z', '2028-02-29T07:00:00.000Z', '2027-03-28T01:30:00.000Z']) {
  test(`the stories can be told on ${now} as well`, async (t) => {
    const other = await testDatabase(t)
    await loadDemo({ pool: other.pool, config, say: silent, now })
    const { rows } = await other.pool.query<{ late: number; ahead: number }>(
      `select (select count(*)::int from returns where lane <> 'done' and next_due < $1) as late, (select count(*)::int from events where at > $1) as ahead`,
      [now],
    )
    assert.deepEqual(rows[0], { late: 1, ahead: 0 })
  })
}

test('on every day of two years the orders are sound and every act comes after the one before', () => {
  for (let ms = Date.parse('2026-11-24T00:07:00Z'); ms < Date.parse('2028-11-24T00:00:00Z'); ms += 25 * 3_600_000) {
    const now = new Date(ms).toISOString()
    const times = timesUntil(now)
    const stories = storiesOf(times)
    for (const { order, acts } of stories) {
      const at = acts.map(([instant]) => instant)
      assert.deepEqual(at, at.toSorted(), `${now}: ${order.id}`)
      assert.ok((at.at(-1) ?? '') <= now && at.every((instant) => instant > order.placedAt), `${now}: ${order.id}`)
    }
    const orders = [...stories.map((story) => story.order), ...openOrders(times)].map((order) => orderInput.parse(order))
    assert.equal(new Set(orders.map((order) => order.id)).size, orders.length)
    for (const order of orders) assert.deepEqual(inconsistencies(order, now), [], order.id)
  }
})
