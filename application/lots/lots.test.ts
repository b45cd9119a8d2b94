import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { keepDraft, showDraft } from '../drafts/drafts.ts'
import { perform } from '../command.ts'
import { runErrand } from '../errand.ts'
import { ask } from '../query.ts'
import { windowStart } from '../people/hold-back.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { LotView } from './view.ts'
import { draftLot } from './draft-lot.ts'
import { judgeLot } from './judge-lot.ts'

const desk = await testDesk()
const { does, must, world } = desk
const none: Actor = { id: null, roles: [], locale: 'fr' }
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }

const sold = (serials: readonly string[]): Promise<Ordered> =>
  desk.order({
    lines: [givenLine({ hasSerials: true })],
    parcels: [
      {
        id: 'P1',
        deliveredAt: '2026-11-20T10:00:00.000Z',
        deliveredSource: 'carrier',
        items: [{ line: 'L1', quantity: 3, serials: [...serials] }],
      },
    ],
  })

const asked = (actor: Actor, rows: readonly object[], reads = world.reads): Promise<LotView | Refusal> =>
  runErrand(
    judgeLot,
    { actor, caller, input: { type: 'standard_warranty', rows: rows.map((row, index) => ({ line: index + 1, ...row })) } },
    { ...world, reads },
  )

async function judged(actor: Actor, rows: readonly object[]): Promise<LotView> {
  const view = await asked(actor, rows)
  if (isRefusal(view)) throw new Error(view.code)
  return view
}

test('rows across orders become a draft each, which the wizard goes on with', async () => {
  const [first, second] = [await sold(['LA-1', 'LA-2']), await sold(['LB-1'])]
  await must(submitReturn, first.customer, request(first, 1, { serials: ['LA-2'] }))
  const view = await judged(first.customer, [
    { serial: 'la1', reference: 'R-7' },
    { serial: 'LB-1' },
    { serial: 'LA-2' },
    { serial: 'nobody’s' },
  ])
  assert.deepEqual(
    view.rows.map(({ verdict, check, fault }) => [verdict, check?.code ?? fault?.code ?? null]),
    [
      ['eligible', null],
      ['eligible', null],
      ['blocked', 'serial'],
      ['unplaced', 'serial_unknown'],
    ],
  )
  const orders = view.orders.map(({ orderId, lines }) => ({
    orderId,
    lines: lines.map((line) => ({ ...line, serials: [...line.serials], references: [...line.references] })),
  }))
  const { drafts } = await must(draftLot, first.customer, { type: 'standard_warranty', orders })
  assert.deepEqual(
    drafts.map(({ units }) => units),
    [1, 1],
  )
  for (const order of [first, second]) {
    const draft = await ask(showDraft, { actor: first.customer, input: { orderId: order.orderId } }, world)
    assert.ok(!isRefusal(draft))
    assert.equal((draft.data as { type: string }).type, 'standard_warranty')
  }
})

test('an order that a row names is found however its number is written', async () => {
  const order = await sold([])
  await sold([])
  const facts = await world.reads.orderFacts(order.orderId)
  const number = facts?.order.number ?? ''
  const written = [`N° ${number.replaceAll('-', ' ').toLowerCase()}`, `#${number}`]
  const view = await judged(
    order.customer,
    written.map((named) => ({ sku: 'TK-ECR-27Q', order: named })),
  )
  assert.deepEqual(
    view.rows.map((row) => [row.order, row.others]),
    [
      [number, 0],
      [number, 0],
    ],
  )
})

test('a row of which all is in a return already names that return', async () => {
  const order = await sold(['LI-1', 'LI-2', 'LI-3'])
  const { number } = await must(submitReturn, order.customer, request(order, 3, { serials: ['LI-1', 'LI-2', 'LI-3'] }))
  const facts = await world.reads.orderFacts(order.orderId)
  const { rows } = await judged(order.customer, [{ sku: 'TK-ECR-27Q', order: facts?.order.number }, { serial: 'nobody’s' }])
  assert.deepEqual(
    rows.map(({ verdict, inReturns }) => [verdict, inReturns]),
    [
      ['blocked', [number]],
      ['unplaced', []],
    ],
  )
})

test('another customer’s orders are found by no serial, and take no draft', async () => {
  const order = await sold(['LC-1'])
  const { id } = await givenPerson(desk.stores.database.pool, { profile: 'account', email: `${crypto.randomUUID()}@ailleurs.example` })
  const stranger: Actor = { id, customerId: id, roles: ['customer'], locale: 'fr' }
  const view = await judged(stranger, [{ serial: 'LC-1' }, { sku: 'TK-ECR-27Q' }])
  assert.deepEqual(
    view.rows.map(({ verdict }) => verdict),
    ['unplaced', 'unplaced'],
  )
  const lines = [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }]
  const refused = await does(draftLot, stranger, { type: 'standard_warranty', orders: [{ orderId: order.orderId, lines }] })
  assert.ok(isRefusal(refused))
  assert.equal(refused.code, 'order_unknown')
})

const dataOf = async (actor: Actor, { orderId }: Ordered): Promise<unknown> => {
  const draft = await ask(showDraft, { actor, input: { orderId } }, world)
  return isRefusal(draft) ? draft.code : draft.data
}

test('what was typed in a draft before stays, its type and quantity too, and the list says so', async () => {
  const order = await sold(['LF-1'])
  const [orderLineId = ''] = order.orderLineIds
  const { orderId, customer } = order
  await must(keepDraft, customer, {
    orderId,
    data: { type: 'convenience', chosen: [orderLineId], lines: { [orderLineId]: { quantity: 3, serials: [null], note: 'Mien' } } },
  })
  const orders = [{ orderId, lines: [{ orderLineId, quantity: 1, serials: ['LF-1'] }] }]
  const { drafts } = await must(draftLot, customer, { type: 'standard_warranty', orders })
  assert.equal(drafts[0]?.keptType, true)
  assert.deepEqual(await dataOf(customer, order), {
    type: 'convenience',
    chosen: [orderLineId],
    lines: { [orderLineId]: { quantity: 3, serials: [null, 'LF-1'], note: 'Mien' } },
  })
})

test('a list that makes a draft too long, or names an order twice, changes none', async () => {
  const [first, second] = [await sold(['LG-1']), await sold(['LG-2'])]
  const { customer } = first
  const { orderId } = second
  const of = (order: Ordered) => ({ orderId: order.orderId, lines: [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }] })
  const refusal = async (orders: ReturnType<typeof of>[]): Promise<string> => {
    const answer = await does(draftLot, customer, { type: 'standard_warranty', orders })
    return isRefusal(answer) ? answer.code : 'done'
  }
  assert.equal(await refusal([of(first), of(first)]), 'order_twice')
  await must(keepDraft, customer, { orderId, data: { words: 'x'.repeat(199_950) } })
  assert.equal(await refusal([of(first), of(second)]), 'draft_too_long')
  assert.equal(await dataOf(customer, first), null)
})

test('a list of many orders is written with as many statements as one of one', async () => {
  const many = [await sold(['LH-1']), await sold(['LH-2']), await sold(['LH-3'])]
  const asked: string[] = []
  const counting: typeof world = {
    ...world,
    transact: (work) =>
      world.transact((given) => {
        const counted = <Store extends object>(store: Store): Store =>
          new Proxy(store, { get: (target, name, receiver) => (asked.push(String(name)), Reflect.get(target, name, receiver) as unknown) })
        return work({ ...given, orders: counted(given.orders), drafts: counted(given.drafts) })
      }),
  }
  const orders = many.map((order) => ({ orderId: order.orderId, lines: [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }] }))
  await perform(draftLot, { actor: many[0]?.customer ?? none, input: { type: 'standard_warranty', orders } }, counting)
  assert.deepEqual(asked, ['owned', 'lock', 'keepAll'])
})

test('five hundred rows are one question to the database', async () => {
  const order = await sold(['LD-1'])
  let questions = 0
  const reads = new Proxy(world.reads, {
    get(target, name, receiver) {
      questions += 1
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  const view = await asked(
    order.customer,
    Array.from({ length: 500 }, (_, index) => ({ serial: `LD-${index + 1}` })),
    reads,
  )
  assert.ok(!isRefusal(view))
  assert.equal(view.rows.filter(({ verdict }) => verdict === 'eligible').length, 1)
  assert.equal(questions, 1)
})

test('somebody who has lists judged without end is held back', async () => {
  const order = await sold(['LE-1'])
  const bucket = `lot:${order.customer.id}`
  await Promise.all(Array.from({ length: 120 }, () => world.people.countAttempts([{ bucket, windowStart: windowStart(world.now(), 60) }])))
  const held = await asked(order.customer, [{ serial: 'LE-1' }])
  assert.ok(isRefusal(held) && held.code === 'too_many_attempts')
})
