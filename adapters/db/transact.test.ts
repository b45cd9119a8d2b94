import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../tests/support/new-id.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { importOrders, testStores } from '../../tests/support/stores.ts'
import { transact } from './transact.ts'
import { statement } from './run.ts'

const stores = await testStores()
const { pool } = stores.database
const at = '2026-11-24T08:00:00.000Z'
await pool.query('create table tries (id int primary key, n int)')
await pool.query('insert into tries values (1, 0), (2, 0)')
const add = statement('add', 'update tries set n = n + 1 where id = $1')

test('nothing of a transaction stands when its work throws, and the connection serves on', async () => {
  const failed = transact(pool, {}, async (run) => {
    await run(add, [1])
    throw new Error('no')
  })
  await assert.rejects(failed, /no/)
  assert.deepEqual((await pool.query('select n from tries where id = 1')).rows, [{ n: 0 }])
  await transact(pool, {}, (run) => run(add, [1]))
  assert.deepEqual((await pool.query('select n from tries where id = 1')).rows, [{ n: 1 }])
})

test('a failed statement that the work passes over fails the transaction', async () => {
  const careless = transact(pool, {}, async (run) => {
    await run(add, [2])
    await run(statement('wrong', 'select 1/0')).catch(() => undefined)
  })
  await assert.rejects(careless, /passed over/)
  assert.deepEqual((await pool.query('select n from tries where id = 2')).rows, [{ n: 0 }])
})

test('two transactions that embrace are both done: one of them a second time', async () => {
  const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let runs = 0
  const embrace = (first: number, second: number) =>
    transact(pool, {}, async (run) => {
      runs++
      await run(add, [first])
      met[first - 1]?.resolve()
      await met[second - 1]?.promise
      await run(add, [second])
    })
  await Promise.all([embrace(1, 2), embrace(2, 1)])
  assert.ok(runs > 2)
  assert.deepEqual((await pool.query('select n from tries order by id')).rows, [{ n: 3 }, { n: 2 }])
})

test('a connection that died is not used again', async () => {
  const killed = transact(pool, {}, async (run) => {
    const [row] = await run<{ pid: number }>(statement('pid', 'select pg_backend_pid() as pid'))
    await pool.query('select pg_terminate_backend($1)', [row?.pid])
    await run(add, [1])
  })
  await assert.rejects(killed)
  for (let i = 0; i < 5; i++) await transact(pool, {}, (run) => run(add, [2]))
  assert.deepEqual((await pool.query('select n from tries where id = 2')).rows, [{ n: 7 }])
})

test('an idempotency key has one taker: who comes at the same time waits and answers the same, and a failed one leaves it free', async () => {
  const key = { principal: 'p', route: 'PUT /x', key: 'k1' }
  const requestHash = 'ab'.repeat(32)
  let done = 0
  const once = () =>
    stores.transact(async (s) => {
      const answered = await s.idempotency.claim(key, { requestHash, at })
      if (answered) return answered
      const body = { nth: ++done }
      await s.idempotency.keep(key, { status: 200, body })
      return { requestHash, status: 200, body }
    })
  const failed = stores.transact(async (s) => {
    await s.idempotency.claim(key, { requestHash, at })
    throw new Error('no')
  })
  await assert.rejects(failed)
  const answers = await Promise.all(Array.from({ length: 20 }, once))
  assert.equal(done, 1)
  for (const answer of answers) assert.deepEqual(answer, { requestHash, status: 200, body: { nth: 1 } })
})

test('a draft is kept per customer and order, and an older version never overwrites a newer one', async () => {
  const { orderId, customerId } = await importOrders(stores, givenOrder({ id: 'D-1' }))
  const keep = (data: unknown, expects?: number) =>
    stores.transact((s) => s.drafts.keep({ id: newId(), customerId: customerId ?? '', orderId, data, expects, at }))
  const first = await keep({ step: 1 })
  assert.equal(first?.version, 1)
  assert.deepEqual(await keep({ step: 2 }, 1), { id: first.id, version: 2 })
  assert.equal(await keep({ step: 'old' }, 1), undefined)
  assert.deepEqual(await keep({ step: 3 }), { id: first.id, version: 3 })
  const draft = await stores.reads.draft(customerId ?? '', orderId)
  assert.deepEqual([draft?.data, draft?.version, draft?.updatedAt], [{ step: 3 }, 3, at])
  const [listed] = await stores.reads.drafts(customerId ?? '')
  assert.deepEqual([listed?.orderNumber, listed?.title], ['CMD-D-1', 'Écran 27 pouces'])
  await stores.transact((s) => s.drafts.drop(customerId ?? '', orderId))
  assert.equal(await stores.reads.draft(customerId ?? '', orderId), undefined)
})

test('jobs are written on the transaction’s own client', async () => {
  await stores.transact((s) => s.jobs.add([{ queue: 'mail', data: { kind: 'submitted' } }]))
  await stores.transact((s) => s.jobs.add([]))
  assert.deepEqual(stores.jobs, [{ queue: 'mail', data: { kind: 'submitted' } }])
})
