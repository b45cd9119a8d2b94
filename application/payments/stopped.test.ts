import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../tests/support/new-id.ts'
import { booked, itemOf, must, type Owed, transfersDesk } from '../../tests/support/transfers.ts'
import type { World } from '../ports.ts'
import { confirmPayments } from './confirm-payments.ts'
import { failPayments } from './fail-payments.ts'
import { makePaymentFile } from './make-payment-file.ts'

const { desk, world, pool, run, take, make, limit, owed, atBank, show, stateOf, paymentsOf } = await transfersDesk()
const { finance } = desk.actors

/** A world whose process ends before the `nth` thing that it asks of a transaction, or right after the commit, before anybody has its answer. */
function endingAt(nth: number): World {
  let asked = 0
  const step = (): void => {
    if (asked++ === nth) throw new Error('killed')
  }
  const watched = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get(of, name) {
        const found: unknown = Reflect.get(of, name)
        if (typeof found === 'object' && found !== null) return watched(found)
        if (typeof found !== 'function') return found
        return async (...given: unknown[]) => {
          step()
          return await (Reflect.apply(found, of, given) as Promise<unknown>)
        }
      },
    })
  return {
    ...world,
    async transact(work) {
      const done = await world.transact((stores) => work(watched(stores)))
      step()
      return done
    },
  }
}

/** The act in a process that ends at its first step; anew in the next, which ends at its second; and so on, until one comes through. How many ended. */
async function untilDone<Done>(act: (of: World) => Promise<Done>, seen: () => Promise<void>): Promise<{ done: Done; ended: number }> {
  for (let ended = 0; ; ended++) {
    try {
      return { done: await act(endingAt(ended)), ended }
    } catch (error) {
      assert.equal((error as Error).message, 'killed')
      await seen()
    }
  }
}

const filesOf = async (some: readonly Owed[]): Promise<{ file: string; count: number }[]> =>
  (
    await pool.query<{ file: string; count: number }>(
      'select file_id as file, count(*)::int as count from payments where resolution_id = any($1::uuid[]) group by file_id',
      [some.map(({ resolutionId }) => resolutionId)],
    )
  ).rows
const executionsOf = async ({ number }: Owed): Promise<number> =>
  (await desk.stores.reads.returnPage(number))?.events.filter(({ verb }) => verb === 'execute').length ?? 0

test('a process that ends anywhere while it makes a file leaves all of it or nothing, and the request sent again makes one file', async () => {
  await limit(10_000_000)
  const both = [await owed(), await owed()]
  const key = newId()
  const seen = async () => assert.ok([0, 2].includes((await filesOf(both)).reduce((sum, { count }) => sum + count, 0)))
  const { done, ended } = await untilDone((of) => must(run(makePaymentFile, finance, { items: both.map(itemOf) }, { key, of })), seen)
  assert.ok(ended > 5)
  assert.deepEqual(await filesOf(both), [{ file: done.id, count: 2 }])
})

test('a process that ends anywhere while it hands the file out has written it down first: what the bank may have is never called not taken', async () => {
  await limit(10_000_000)
  const one = await owed()
  const { id } = await must(make([one]))
  const { done, ended } = await untilDone(
    (of) => must(take(id, { of })),
    async () => {
      const { takenAt, state } = await show(id)
      assert.deepEqual([state, await paymentsOf(one)], ['approved', [takenAt === null ? 'asked' : 'submitted']])
    },
  )
  assert.ok(ended > 2)
  assert.deepEqual(done.content, (await must(take(id))).content)
  assert.deepEqual(await paymentsOf(one), ['submitted'])
})

test('a process that ends anywhere while the bank’s answer is recorded leaves all or none of it, and each is executed once', async () => {
  await limit(10_000_000)
  const both = [await owed(), await owed()]
  const id = await atBank(both)
  const key = newId()
  const states = async () => (await Promise.all(both.map(async (one) => [await stateOf(one), ...(await paymentsOf(one))].join()))).join(' ')
  const { done, ended } = await untilDone(
    (of) => must(run(confirmPayments, finance, { id, ...booked }, { key, of })),
    async () => assert.match(await states(), /^(owed,submitted owed,submitted|executed,settled executed,settled)$/),
  )
  assert.ok(ended > 10)
  assert.deepEqual([done.state, await states()], ['done', 'executed,settled executed,settled'])
  assert.deepEqual(await Promise.all(both.map(executionsOf)), [1, 1])
})

test('a process that ends anywhere while a failure is recorded tells finance once, and the next file pays it', async () => {
  await limit(10_000_000)
  const one = await owed()
  const id = await atBank([one])
  const [key, payments] = [newId(), (await show(id)).payments.map((payment) => payment.id)]
  await untilDone(
    (of) => must(run(failPayments, finance, { id, payments, failure: 'Compte clos' }, { key, of })),
    async () => assert.match((await paymentsOf(one)).join(), /^(submitted|failed)$/),
  )
  const told = await pool.query(
    `select from notices n join returns r on r.id = n.return_id where r.number = $1 and n.kind = 'payment_failed' and n.person_id = $2`,
    [one.number, finance.id],
  )
  assert.equal(told.rowCount, 1)
  await must(make([one]))
  assert.deepEqual(await paymentsOf(one), ['failed', 'asked'])
})
