import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import type { ConversationRow } from '#application/contact/row-view.ts'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { CustomersOrderRow } from '#application/orders/file-view.ts'
import type { CustomerView } from '#application/customers/view.ts'
import type { OrderFileView } from '#application/orders/file-view.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor } from '../../tests/support/story.ts'

/** A customer's file and an order's: for all of the staff, and for nobody else. */

const it = await testServer({ policy: technostok })
const { as, does, order } = await newStory(it)
const bought = await order()
const { number } = await does('customer', 'POST', '/returns', requestFor(bought))
const { pool } = it.stores.database
const { rows } = await pool.query<{ id: string }>('select customer_id as id from orders where id = $1', [bought.orderId])
const customer = `/desk/customers/${rows[0]?.id}`
const all = [customer, `${customer}/orders`, `${customer}/returns`, `${customer}/conversations`, `/desk/orders/${bought.orderId}`]

test('nobody but staff reads them: not the customer themselves, not a machine', async () => {
  for (const path of all) {
    assert.equal((await it.ask('GET', path)).statusCode, 401, path)
    for (const who of ['customer', 'machine'] as const) assert.equal((await as(who, 'GET', path)).statusCode, 403, `${who} ${path}`)
    for (const who of ['support', 'returns_agent', 'finance', 'manager'] as const)
      assert.equal((await as(who, 'GET', path)).statusCode, 200, `${who} ${path}`)
  }
})

test('who they are, since when, what their tier promises, and how much came back', async () => {
  const file = await does<CustomerView>('support', 'GET', customer)
  assert.deepEqual([file.returns, file.orders >= 1, file.profile], [1, true, 'account'])
  assert.deepEqual(file.answerWithin, { hours: 24, days: null, working: true })
  assert.ok(file.since !== null && file.since.endsWith('Z'))
})

test('their orders, with the returns that hold some of each; a page at a time', async () => {
  const first = await does<Page<CustomersOrderRow>>('support', 'GET', `${customer}/orders?limit=1`)
  assert.equal(first.items.length, 1)
  const orders = await does<Page<CustomersOrderRow>>('support', 'GET', `${customer}/orders?limit=100`)
  const held = orders.items.find(({ id }) => id === bought.orderId)?.returned
  assert.deepEqual(
    held?.map((one) => one.number),
    [number],
  )
  const returns = await does<Page<ReturnRow>>('support', 'GET', `${customer}/returns`)
  assert.deepEqual(
    returns.items.map((row) => row.number),
    [number],
  )
  assert.deepEqual((await does<Page<ConversationRow>>('support', 'GET', `${customer}/conversations`)).items, [])
})

test('an order: whose, what was paid, and which return holds what of it', async () => {
  const file = await does<OrderFileView>('support', 'GET', `/desk/orders/${bought.orderId}`)
  assert.equal(file.customer.id, rows[0]?.id)
  assert.deepEqual([...new Set(file.items.flatMap(({ returned }) => returned.map((one) => one.number)))], [number])
})

test('who or what is not there is missing, staff are no customers, and a page that nobody gave is refused', async () => {
  const { rows: staff } = await pool.query<{ id: string }>(`select id from people where 'support' = any(roles) limit 1`)
  for (const path of [`/desk/customers/${bought.orderId}`, `/desk/customers/${staff[0]?.id}`, `/desk/orders/${rows[0]?.id}`])
    assert.equal((await as('support', 'GET', path)).statusCode, 404, path)
  assert.equal((await as('support', 'GET', `${customer}/orders?after=x`)).statusCode, 422)
})
