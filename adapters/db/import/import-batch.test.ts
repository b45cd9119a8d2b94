import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportOutcome } from '#application/orders/ports.ts'
import type { OrderInput } from '#domain/order/order.ts'
import { eventOf, fullReturn, someCard } from '../../../tests/support/full-return.ts'
import { newId } from '../../../tests/support/new-id.ts'
import { givenLine, givenOrder } from '../../../tests/support/order-input.ts'
import { importOrders, testStores } from '../../../tests/support/stores.ts'

const stores = await testStores()
const { transact, reads, database, statements } = stores
const at = '2026-11-20T08:00:00.000Z'

const imported = (...orders: OrderInput[]): Promise<readonly ImportOutcome[]> =>
  transact((s) => s.orders.importBatch(orders, { at, newId }))
const order = async (shopId: string) => {
  const { rows } = await database.pool.query<{ id: string }>('select id from orders where shop_order_id = $1', [shopId])
  return (await reads.orderFacts(rows[0]?.id ?? ''))!
}
/** A return of every line of this order. */
async function returned(shopId: string): Promise<void> {
  const { order: o, companyId } = await order(shopId)
  const rma = {
    ...fullReturn({ orderId: o.id, orderLineIds: o.lines.map((l) => l.id), customerId: o.customerId, companyId, assigneeId: null }),
    number: shopId,
  }
  await transact((s) => s.returns.write({ before: undefined, next: rma, card: someCard, event: eventOf(rma) }))
}

const full = givenOrder({
  id: 'FULL',
  withdrawalInformed: false,
  channel: 'store',
  billing: { name: 'Atelier Kermor', line1: '1 quai', postalCode: '29000', city: 'Quimper', country: 'FR' },
  shipping: {
    name: 'Maëlle',
    company: 'Atelier Kermor',
    line1: '1 quai',
    line2: 'B',
    postalCode: '29000',
    city: 'Quimper',
    country: 'FR',
    phone: '02',
  },
  invoices: [{ number: 'F-1', date: '2026-11-02' }],
  paymentReference: 'VIR 12',
  lines: [
    givenLine({
      id: 'L9',
      discount: 10,
      ecoParticipation: 20,
      shipping: 490,
      supplier: 'Iiyama',
      entitlements: ['advanced_warranty'],
      lithiumBattery: true,
      hasSerials: true,
    }),
    givenLine({ id: 'L1', kitParent: 'L9', holdsData: true, withdrawalExcluded: true }),
  ],
  parcels: [
    {
      id: 'P1',
      items: [
        { line: 'L1', quantity: 2, serials: ['A', 'B'] },
        { line: 'L9', quantity: 1 },
      ],
    },
  ],
})

test('an order is read as the shop told it, lines in its order, parcels naming our lines', async () => {
  assert.deepEqual(await imported(full), [{ outcome: 'added', kept: [] }])
  const facts = await order('FULL')
  const [first, second] = facts.order.lines
  const lines = full.lines.map(({ id, ...line }, i) => ({ ...line, shopLineId: id, id: facts.order.lines[i]?.id }))
  assert.deepEqual(facts.order.lines, lines)
  assert.deepEqual(facts.order.parcels[0]?.items, [
    { orderLineId: second?.id, quantity: 2, serials: ['A', 'B'] },
    { orderLineId: first?.id, quantity: 1, serials: [] },
  ])
  const { billing, shipping, invoices, paymentReference, withdrawalInformed, channel, received, placedAt, email } = facts.order
  assert.deepEqual(
    { billing, shipping, invoices, paymentReference, withdrawalInformed, channel, received, placedAt, email },
    {
      billing: full.billing,
      shipping: full.shipping,
      invoices: full.invoices,
      paymentReference: 'VIR 12',
      withdrawalInformed: false,
      channel: 'store',
      received: 74_970,
      placedAt: full.placedAt,
      email: full.email,
    },
  )
  assert.deepEqual(facts.buyer, { profile: 'account', tier: 'gold' })
  assert.notEqual(facts.companyId, null)
})

test('the same again changes no row and keeps every id', async () => {
  const before = await order('FULL')
  assert.deepEqual(await imported(full), [{ outcome: 'updated', kept: [] }])
  assert.deepEqual(await order('FULL'), before)
})

test('a batch takes a handful of statements however many orders', async () => {
  statements.length = 0
  const outcomes = await imported(
    ...Array.from({ length: 300 }, (_, i) =>
      givenOrder({ id: `B-${i}`, customer: { id: `CB-${i}`, name: 'x', company: `Co ${i % 7}` }, email: `b${i}@x.example` }),
    ),
  )
  assert.equal(outcomes.filter((o) => o.outcome === 'added').length, 300)
  assert.equal(statements.length, 12)
})

test('a later import brings deliveries, invoices and payments up to date', async () => {
  await imported(givenOrder({ id: 'LATER', received: 0, parcels: [] }))
  await imported(givenOrder({ id: 'LATER', received: 500, invoices: [{ number: 'F-2', date: '2026-11-03' }] }))
  const { order: o } = await order('LATER')
  assert.deepEqual(
    [o.received, o.invoices.length, o.parcels[0]?.deliveredAt, o.parcels[0]?.deliveredSource],
    [500, 1, '2026-11-05T10:00:00.000Z', 'carrier'],
  )
})

test('a delivery that was known stays known when the shop forgets it', async () => {
  await imported(givenOrder({ id: 'KNOWN' }))
  await imported(givenOrder({ id: 'KNOWN', parcels: [{ id: 'P1', items: [{ line: 'L1', quantity: 3 }] }] }))
  const [parcel] = (await order('KNOWN')).order.parcels
  assert.deepEqual([parcel?.deliveredAt, parcel?.deliveredSource, parcel?.carrier], ['2026-11-05T10:00:00.000Z', 'carrier', null])
})

test('without a return the shop may change or drop anything', async () => {
  await imported(givenOrder({ id: 'FREE', lines: [givenLine(), givenLine({ id: 'L2' })] }))
  const outcome = await imported(
    givenOrder({ id: 'FREE', placedAt: '2026-10-01T00:00:00Z', lines: [givenLine({ quantity: 1, gross: 5 })], parcels: [] }),
  )
  const { order: o } = await order('FREE')
  assert.deepEqual(outcome, [{ outcome: 'updated', kept: [] }])
  assert.deepEqual(
    [o.placedAt, o.lines.length, o.lines[0]?.quantity, o.lines[0]?.gross, o.parcels.length],
    ['2026-10-01T00:00:00.000Z', 1, 1, 5, 0],
  )
})

test('what a return refers to stays, and the import says so', async () => {
  const lines = [givenLine(), givenLine({ id: 'L2' }), givenLine({ id: 'L3' })]
  await imported(givenOrder({ id: 'BUSY', lines }))
  await returned('BUSY')
  const changed = [givenLine({ quantity: 1, gross: 5, name: 'Nouveau nom' }), givenLine({ id: 'L3' }), givenLine({ id: 'L4' })]
  const outcomes = await imported(
    givenOrder({
      id: 'BUSY',
      placedAt: '2026-10-01T00:00:00Z',
      customer: null,
      buyerCapacity: 'consumer',
      received: 1,
      lines: changed,
      parcels: [],
    }),
  )
  const facts = await order('BUSY')
  assert.deepEqual(outcomes, [{ outcome: 'updated', kept: ['L1', 'L2'] }])
  const { order: o } = facts
  assert.deepEqual(o.lines.map((l) => l.shopLineId).sort(), ['L1', 'L2', 'L3', 'L4'])
  const first = o.lines.find((l) => l.shopLineId === 'L1')
  assert.deepEqual([first?.quantity, first?.gross, first?.name], [3, 74_970, 'Nouveau nom'])
  assert.deepEqual([o.placedAt, o.buyerCapacity, o.received, o.parcels.length], ['2026-11-01T09:00:00.000Z', 'professional', 1, 1])
  assert.notEqual(o.customerId, null)
})

test('an order that contradicts itself is refused with what is wrong, the others are kept', async () => {
  const outcomes = await imported(
    givenOrder({ id: 'BAD1', parcels: [{ id: 'P1', items: [{ line: 'nowhere', quantity: 1 }] }] }),
    givenOrder({ id: 'GOOD' }),
    givenOrder({ id: 'BAD2', lines: [givenLine(), givenLine()] }),
    givenOrder({
      id: 'BAD3',
      parcels: [
        { id: 'P1', items: [] },
        { id: 'P1', items: [] },
      ],
    }),
  )
  assert.deepEqual(outcomes, [
    { outcome: 'refused', code: 'line_unknown', id: 'nowhere' },
    { outcome: 'added', kept: [] },
    { outcome: 'refused', code: 'line_twice', id: 'L1' },
    { outcome: 'refused', code: 'parcel_twice', id: 'P1' },
  ])
  const { rows } = await database.pool.query(`select shop_order_id from orders where shop_order_id like 'BAD%'`)
  assert.deepEqual(rows, [])
})

test('the last word counts when an order stands twice in a batch', async () => {
  const outcomes = await imported(givenOrder({ id: 'TWICE', received: 1 }), givenOrder({ id: 'TWICE', received: 2 }))
  assert.deepEqual(
    outcomes.map((o) => o.outcome),
    ['added', 'added'],
  )
  assert.equal((await order('TWICE')).order.received, 2)
})

test('who is here already is recognised by the address, and keeps their roles, name and language', async () => {
  await stores.people.keepStaff({
    id: newId(),
    email: 'both@technostok.example',
    name: 'Salomé',
    roles: ['support'],
    passwordHash: 'x',
    at,
  })
  await imported(
    givenOrder({ id: 'STAFF', email: 'both@technostok.example', customer: { id: 'C-77', name: 'Autre nom', tier: 'or', locale: 'en' } }),
  )
  const person = await stores.people.personByEmail('both@technostok.example')
  assert.deepEqual([person?.roles, person?.tier, person?.name, person?.locale], [['support', 'customer'], 'or', 'Salomé', 'fr'])
  assert.equal((await order('STAFF')).order.customerId, person?.id)
})

test('two customers of the shop with one address are one person here', async () => {
  await imported(
    givenOrder({ id: 'ONE', email: 'same@x.example', customer: { id: 'CX-1', name: 'A' } }),
    givenOrder({ id: 'OTHER', email: 'same@x.example', customer: { id: 'CX-2', name: 'B' } }),
  )
  assert.equal((await order('ONE')).order.customerId, (await order('OTHER')).order.customerId)
})

test('a guest order belongs to nobody', async () => {
  await imported(givenOrder({ id: 'GUEST', customer: null, email: 'guest@x.example' }))
  const facts = await order('GUEST')
  assert.deepEqual([facts.order.customerId, facts.companyId, facts.buyer], [null, null, { profile: 'retail', tier: null }])
})

test('imports of the same orders and customers at once wait for one another', async () => {
  const orders = (turn: number) =>
    Array.from({ length: 40 }, (_, i) =>
      givenOrder({
        id: `RACE-${i}-${turn % 2}`,
        email: `r${i}@x.example`,
        customer: { id: `CR-${i}`, name: `${turn}`, company: `Co ${i % 5}` },
      }),
    )
  await Promise.all(Array.from({ length: 8 }, (_, turn) => imported(...(turn % 3 ? orders(turn) : orders(turn).toReversed()))))
  assert.equal((await database.pool.query(`select from orders where shop_order_id like 'RACE-%'`)).rowCount, 80)
  assert.equal((await database.pool.query(`select from people where shop_customer_id like 'CR-%'`)).rowCount, 40)
})

test('what other returns hold and owe is known to a judgement, a return does not count against itself', async () => {
  const { orderId, orderLineIds } = await importOrders(stores, givenOrder({ id: 'FACTS' }))
  await returned('FACTS')
  const facts = (await reads.orderFacts(orderId))!
  assert.deepEqual(facts.held.units, { [orderLineIds[0]!]: 2 })
  assert.equal(facts.ledger.entries.length, 1)
  assert.equal(facts.ledger.entries[0]?.derivation.total, 10)
  const own = await transact(async (s) => {
    const rma = (await s.returns.lock('FACTS'))!.rma
    return s.orders.lockForReturn(orderId, { excludingReturn: rma.id })
  })
  assert.deepEqual([own?.held.units, own?.ledger.entries], [{}, []])
})
