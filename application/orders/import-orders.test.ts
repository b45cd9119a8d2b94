import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { eventOf, fullReturn, fullUnit, someCard } from '../../tests/support/full-return.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { testStores } from '../../tests/support/stores.ts'
import type { World } from '../ports.ts'
import { type GivenRow, importOrders, type ImportReport } from './import-orders.ts'

const stores = await testStores()
const { pool } = stores.database
const world = { ...stores, now: () => '2026-11-24T09:00:00.000Z', newId } as unknown as World

const order = (id: string, more: object = {}): object => ({
  id,
  number: `CMD-${id}`,
  placedAt: '2026-11-01T09:00:00Z',
  currency: 'EUR',
  email: 'Jeanne@Particulier.example',
  received: 74_970,
  lines: [givenLine()],
  ...more,
})
const parcel = (more: object = {}): object => ({ id: 'P1', carrier: 'Colissimo', items: [{ line: 'L1', quantity: 3 }], ...more })

async function* rowsOf(orders: readonly unknown[]): AsyncGenerator<GivenRow> {
  for (const [index, given] of orders.entries()) yield { line: index + 1, order: given }
}

async function imported(...orders: readonly unknown[]): Promise<ImportReport> {
  const report = await importOrders(rowsOf(orders), { actor: system }, world)
  if (isRefusal(report)) throw new Error(report.code)
  return report
}

const rows = async <Row>(sql: string): Promise<Row[]> => (await pool.query(sql)).rows as Row[]
const count = async (table: string): Promise<number> => Number((await rows<{ n: string }>(`select count(*) n from ${table}`))[0]?.n)

beforeEach(async () => {
  await pool.query('delete from orders')
})

test('the same orders twice are the same orders', async () => {
  const given = [order('1', { parcels: [parcel()] }), order('2')]
  assert.deepEqual(await imported(...given), { added: 2, updated: 0, refused: 0, lines: 2, faults: [], kept: [] })
  const first = await rows('select id, shop_order_id from orders order by 2')
  assert.equal((await imported(...given)).updated, 2)
  assert.deepEqual(await rows('select id, shop_order_id from orders order by 2'), first)
  assert.deepEqual([await count('orders'), await count('order_lines'), await count('parcels')], [2, 2, 1])
})

test('a wrong order is refused with its line and every wrong field, and keeps no other out', async () => {
  const wrong = order('2', { email: 'nobody', received: -1, lines: [givenLine({ quantity: 0 })], colour: 'red' })
  const report = await imported(order('1'), wrong, 'no order', order('4', { lines: [givenLine({ tax: 99_999 })] }), order('5'))
  assert.deepEqual([report.added, report.refused], [2, 3])
  assert.deepEqual(
    report.faults.map(({ line, id, faults }) => [line, id, faults.map(({ field, code }) => `${field} ${code}`).sort()]),
    [
      [2, '2', ['colour unknown_field', 'email input_invalid_format', 'lines.0.quantity input_too_small', 'received input_too_small']],
      [3, null, [' input_invalid_type']],
      [4, '4', ['lines.0.tax more_than_gross']],
    ],
  )
  assert.deepEqual(await rows('select shop_order_id as id from orders order by 1'), [{ id: '1' }, { id: '5' }])
})

test('a later import brings deliveries, invoices and payments, and the address of who ordered', async () => {
  await imported(order('1', { received: 0, parcels: [parcel()] }))
  await imported(
    order('1', {
      received: 74_970,
      paymentReference: 'VIR-9',
      invoices: [{ number: 'FA-1', date: '2026-11-02' }],
      parcels: [parcel({ deliveredAt: '2026-11-05T10:00:00Z', deliveredSource: 'carrier' })],
    }),
  )
  const [now] = await rows(
    'select received, payment_reference, invoices, email, (select delivered_at from parcels) as delivered from orders',
  )
  assert.deepEqual(now, {
    received: 74_970,
    payment_reference: 'VIR-9',
    invoices: [{ number: 'FA-1', date: '2026-11-02' }],
    email: 'jeanne@particulier.example',
    delivered: '2026-11-05T10:00:00.000Z',
  })
})

test('thousands of orders come in by batches, counted as they come', async () => {
  const progress: number[] = []
  const orders = Array.from({ length: 1_100 }, (_, i) =>
    order(`B-${i}`, i % 100 === 7 ? { currency: 'euro' } : { lines: [givenLine(), givenLine({ id: 'L2' })] }),
  )
  const report = await importOrders(
    rowsOf(orders),
    { actor: system, onProgress: ({ added, refused }) => progress.push(added + refused) },
    world,
  )
  assert.ok(!isRefusal(report))
  assert.deepEqual([report.added, report.refused, report.lines], [1_089, 11, 2_178])
  assert.deepEqual(progress, [250, 500, 750, 1000, 1100])
  assert.equal(await count('order_lines'), 2_178)
})

test('rows are taken as they are needed: the file is never ahead of the database by more than a batch', async () => {
  let taken = 0
  let most = 0
  async function* endless(): AsyncGenerator<GivenRow> {
    for (; taken < 2_000; taken++) yield { line: taken + 1, order: order(`E-${taken}`) }
  }
  await importOrders(endless(), { actor: system, onProgress: ({ added }) => (most = Math.max(most, taken - added)) }, world)
  assert.ok(most <= 250, `${most} orders were read ahead`)
})

test('two imports of the same orders at once neither fail nor double anything', async () => {
  const orders = Array.from({ length: 400 }, (_, i) =>
    order(`T-${i}`, { customer: { id: `C-${i % 7}`, name: 'Jeanne', company: `Société ${i % 3}` }, parcels: [parcel()] }),
  )
  const reports = await Promise.all([imported(...orders), imported(...orders.toReversed()), imported(...orders)])
  assert.deepEqual(
    reports.map(({ added, updated }) => added + updated),
    [400, 400, 400],
  )
  assert.deepEqual([await count('orders'), await count('order_lines'), await count('parcels')], [400, 400, 400])
})

test('the same order twice in one file: the last word counts', async () => {
  await imported(order('1', { received: 1 }), order('1', { received: 2 }))
  assert.deepEqual(await rows('select received from orders'), [{ received: 2 }])
})

test('an import that the database cannot finish keeps the batches before, and is simply run again', async () => {
  async function* breaking(): AsyncGenerator<GivenRow> {
    for (let i = 0; i < 600; i++) yield { line: i + 1, order: order(`X-${i}`) }
    throw new Error('the connection broke')
  }
  await assert.rejects(importOrders(breaking(), { actor: system }, world), /broke/)
  assert.equal(await count('orders'), 500)
  const again = await imported(...Array.from({ length: 600 }, (_, i) => order(`X-${i}`)))
  assert.deepEqual([again.added, again.updated], [100, 500])
})

test('only a machine with the scope, who minds the integrations and the command line import', async () => {
  const ask = async (roles: readonly string[], scopes: readonly string[] = []): Promise<string> => {
    const answer = await importOrders(rowsOf([]), { actor: { id: newId(), roles: roles as never, scopes, locale: 'fr' } }, world)
    return isRefusal(answer) ? answer.code : 'allowed'
  }
  assert.equal(await ask([]), 'sign_in')
  for (const role of ['customer', 'support', 'returns_agent', 'finance', 'manager']) assert.equal(await ask([role]), 'role_may_not', role)
  assert.equal(await ask(['api_key'], ['returns:write']), 'scope_missing')
  assert.equal(await ask(['api_key'], ['orders:import']), 'allowed')
  assert.equal(await ask(['admin']), 'allowed')
})

// Last: what happened is never deleted, and neither are the orders it happened to.
test('an import never breaks a return under way: its line stays as it was bought, and the report says so', async () => {
  const customer = { id: 'C-1', name: 'Jeanne Le Bihan' }
  await imported(
    order('1', { customer, lines: [givenLine(), givenLine({ id: 'L2' })], parcels: [parcel({ deliveredAt: '2026-11-05T10:00:00Z' })] }),
  )
  const [bought] = await rows<{ orderId: string; customerId: string; lineId: string }>(
    `select o.id as "orderId", customer_id as "customerId", l.id as "lineId" from orders o join order_lines l on l.order_id = o.id where shop_line_id = 'L1'`,
  )
  assert.ok(bought)
  const made = fullReturn({ ...bought, orderLineIds: [bought.lineId], companyId: null, assigneeId: null })
  const rma = { ...made, lines: made.lines.map((line) => ({ ...line, units: [fullUnit()] })) }
  await stores.transact((s) => s.returns.write({ before: undefined, next: rma, card: someCard, event: eventOf(rma) }))

  const report = await imported(
    order('1', {
      customer: { id: 'C-2', name: 'Somebody else' },
      lines: [givenLine({ quantity: 1, gross: 100, tax: 10 }), givenLine({ id: 'L3' })],
      received: 5,
      parcels: [],
    }),
  )
  assert.deepEqual(report.kept, [{ line: 1, id: '1', lines: ['L1'] }])
  const lines = await rows('select shop_line_id as id, quantity, gross from order_lines order by 1')
  assert.deepEqual(lines, [
    { id: 'L1', quantity: 3, gross: 74_970 },
    { id: 'L3', quantity: 3, gross: 74_970 },
  ])
  assert.deepEqual(await rows('select customer_id, received from orders'), [{ customer_id: bought.customerId, received: 5 }])
  assert.equal((await rows<{ at: string }>('select delivered_at as at from parcels'))[0]?.at, '2026-11-05T10:00:00.000Z')
  const page = await stores.reads.returnPage(rma.number)
  assert.deepEqual(page?.rma.lines, rma.lines)
})
