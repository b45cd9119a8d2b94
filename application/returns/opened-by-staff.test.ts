import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { keepDraft, listDrafts, showDraft } from '../drafts/drafts.ts'
import { findOrders } from '../orders/find-orders.ts'
import { showOrder } from '../orders/show-order.ts'
import { ask } from '../query.ts'
import { perform } from '../command.ts'
import { submitReturn } from './submit-return.ts'

const bought = givenOrder({
  id: 'S-77',
  number: 'CMD-2026-118477',
  email: 'helene@atelier.example',
  customer: { id: 'C-77', name: 'Hélène Dubreuil', profile: 'retail' },
  parcels: [
    {
      id: 'P1',
      carrier: 'Colissimo',
      tracking: '8R 0042-77 FR',
      deliveredAt: '2026-11-20T10:00:00.000Z',
      deliveredSource: 'carrier',
      items: [{ line: 'L1', quantity: 3, serials: ['ECR-1', 'ECR-2', 'ECR-3'] }],
    },
  ],
})

const told = { reason: 'dead_on_arrival', condition: 'tested_no_marks' as const, dockMessage: 'Écran noir' }

async function found(post: Post, q: string, actor = post.people.support): Promise<string[] | string> {
  const answer = await ask(findOrders, { actor, input: { q } }, post.world)
  return isRefusal(answer) ? answer.code : answer.items.map(({ number }) => number)
}

test('an order is found by what a customer says on the phone', async (t) => {
  const post = await testPost(t)
  await post.order(bought)
  for (const q of [
    'CMD-2026-118477',
    'cmd 2026 118477',
    'n° CMD-2026-118477',
    'helene',
    'HÉLÈNE',
    'dubr',
    'helene@atelier.example',
    'ECR-2',
    'ecr-2',
    '8r004277fr',
    'dubreuil hélène',
    'Helnee Dubreuil',
    'helene@atel',
    'cmd-2026-1184',
    '118477',
    '1184',
    'N° 118477',
  ])
    assert.deepEqual(await found(post, q), ['CMD-2026-118477'], q)
  for (const q of ['CMD-2026-118478', 'Hélène Martin', '%', 'ECR', 'e', '18477', '11']) assert.deepEqual(await found(post, q), [], q)
  for (const who of ['agent', 'finance'] as const) assert.equal(await found(post, 'helene', post.people[who]), 'role_may_not')
})

test('whoever bought without an account is found by the name that it was sent to; a parcel on its way back by its tracking', async (t) => {
  const post = await testPost(t)
  const guests = { ...bought, customer: null }
  const to = { name: 'Éloïse Le Gall', line1: '1 rue Haute', postalCode: '29000', city: 'Quimper', country: 'FR' }
  const { orderId, lineIds } = await post.order({
    ...guests,
    id: 'S-78',
    number: 'CMD-2026-118478',
    email: 'elo@courriel.example',
    shipping: to,
  })
  for (const q of [
    'eloise',
    'LE GALL',
    'le gall éloïse',
    'elo@courriel.example',
    'elois',
    'eloisa',
    'elo@',
    'cmd-2026-1184',
    'CMD 2026 11',
  ])
    assert.deepEqual(await found(post, q), ['CMD-2026-118478'], q)
  assert.deepEqual(await found(post, 'éloïse martin'), [])
  const { support } = post.people
  const lines = [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...told }]
  const { number } = await post.act(submitReturn, support, { orderId, type: 'standard_warranty', lines })
  await post.database.pool.query(
    `insert into return_parcels (id, return_id, position, direction, carrier, tracking, at, unit_ids)
     select gen_random_uuid(), id, 0, 'in', 'Colissimo', '6Q-118 99', now(), '{}' from returns where number = $1`,
    [number],
  )
  for (const q of ['6q11899', '6Q-1']) assert.deepEqual(await found(post, q), ['CMD-2026-118478'], q)
})

test('a return opened by staff is the customer’s, is on record as staff’s doing, and is acknowledged to the customer with who opened it', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(bought)
  const { support } = post.people
  const lines = [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...told }]
  const { number } = await post.act(submitReturn, support, { orderId, type: 'standard_warranty', lines })
  const page = await post.world.reads.returnPage(number)
  assert.equal(page?.rma.customerId, customer.id)
  const [event] = page?.events ?? []
  assert.deepEqual([event?.verb, event?.actorId, event?.actorRole], ['submit', support.id, 'support'])
  const [mail, ...others] = await post.run()
  assert.equal(others.length, 0)
  assert.equal(mail?.to?.[0]?.address, 'helene@atelier.example')
  assert.match(mail?.text ?? '', /Inès, de notre service client, a ouvert en votre nom/)
  assert.match(mail?.text ?? '', /annulez la demande/)
})

test('what an agent began is kept as theirs, apart from the customer’s own, and is opened once', async (t) => {
  const post = await testPost(t)
  const { orderId, lineIds, customer } = await post.order(bought)
  const { support, manager } = post.people
  await post.act(keepDraft, customer, { orderId, data: { of: 'customer' } })
  const { id: draftId } = await post.act(keepDraft, support, { orderId, data: { of: 'support' } })
  const shown = async (actor: typeof support): Promise<unknown> => {
    const draft = await ask(showDraft, { actor, input: { orderId } }, post.world)
    return isRefusal(draft) ? draft.code : draft.data
  }
  assert.deepEqual([await shown(customer), await shown(support), await shown(manager)], [{ of: 'customer' }, { of: 'support' }, null])
  const lines = [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...told }]
  const input = { orderId, type: 'standard_warranty', lines, draftId }
  await post.act(submitReturn, support, input)
  assert.deepEqual([await shown(customer), await shown(support)], [{ of: 'customer' }, null])
  const again = await perform(submitReturn, { actor: support, input }, post.world)
  assert.ok(isRefusal(again))
  assert.equal(again.code, 'request_already_sent')
  const mine = await ask(listDrafts, { actor: support, input: {} }, post.world)
  assert.deepEqual(isRefusal(mine) ? mine.code : mine.items, [])
})

test('whose order it is stands in staff’s view of it alone', async (t) => {
  const post = await testPost(t)
  const { orderId, customer } = await post.order(bought)
  const shown = async (actor: typeof customer) => ask(showOrder, { actor, input: { orderId } }, post.world)
  const [own, staff] = [await shown(customer), await shown(post.people.support)]
  assert.ok(!isRefusal(own) && !isRefusal(staff))
  assert.equal('customer' in own, false)
  assert.deepEqual(staff.customer, { name: 'Hélène Dubreuil', company: null, tier: null, email: 'helene@atelier.example' })
})
