import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { codeOf, itemOf, must, type Owed, transfersDesk } from '../../tests/support/transfers.ts'
import { perform } from '../command.ts'
import { ask } from '../query.ts'
import { listOwed } from '../returns/list-owed.ts'
import { executeSeveral } from './execute-several.ts'
import { failPayments } from './fail-payments.ts'

const { desk, world, run, make, limit, owed, atBank, show, stateOf, paymentsOf } = await transfersDesk()
const { finance, manager, support, admin, returns_agent } = desk.actors
const items = (...some: readonly Owed[]) => some.map((one) => ({ ...itemOf(one), reduceReceivable: 0 }))
const reference = 'CB-2026-11'
const executions = async ({ number }: Owed): Promise<number> =>
  (await desk.stores.reads.returnPage(number))?.events.filter(({ verb }) => verb === 'execute').length ?? 0

test('several are executed under one reference, each once however often it is sent', async () => {
  const [one, two] = [await owed(), await owed({ account: false })]
  const key = newId()
  const send = () => run(executeSeveral, finance, { items: items(one, two), reference }, { key })
  assert.deepEqual(await must(send()), { count: 2 })
  assert.deepEqual(await must(send()), { count: 2 })
  assert.equal(await codeOf(run(executeSeveral, manager, { items: items(one), reference })), 'wrong_status')
  for (const done of [one, two])
    assert.deepEqual([await stateOf(done), await executions(done), await paymentsOf(done)], ['executed', 1, ['settled']])
})

test('one that stands in the way is named, and none is executed', async () => {
  await limit(10_000_000)
  const [one, two] = [await owed(), await owed()]
  await must(make([two]))
  const refusal = await run(executeSeveral, finance, { items: items(one, two), reference })
  assert.deepEqual(isRefusal(refusal) && [refusal.code, refusal.field, refusal.params['number']], [
    'payment_under_way',
    'items.1',
    two.number,
  ])
  assert.equal(await stateOf(one), 'owed')
  const other = items(one).map((item) => ({ ...item, amount: item.amount - 1 }))
  assert.equal(await codeOf(run(executeSeveral, finance, { items: other, reference })), 'amount_changed')
  assert.deepEqual([await stateOf(one), await paymentsOf(one)], ['owed', []])
})

test('of one order, what an unpaid invoice is reduced by is reduced by once', async () => {
  const order = await desk.order({ received: 0, paymentReference: null })
  const { number, resolutions, customer } = await returnAt(desk, 'resolving', { of: order })
  const [resolution] = resolutions
  assert.ok(resolution && resolution.amount !== null)
  const one = { number, customer, resolutionId: resolution.id, amount: resolution.amount }
  assert.equal(resolution.reduceReceivable, resolution.amount)
  assert.equal(await codeOf(run(executeSeveral, finance, { items: items(one), reference })), 'payout_changed')
  const item = { ...itemOf(one), reduceReceivable: resolution.reduceReceivable }
  assert.equal(await codeOf(run(executeSeveral, finance, { items: [item, item], reference })), 'wrong_status')
  assert.deepEqual(await must(run(executeSeveral, finance, { items: [item], reference })), { count: 1 })
  assert.deepEqual(await paymentsOf(one), [], 'no money left')
})

test('only finance and managers, whoever the admin is, and with a key', async () => {
  const input = { items: items(await owed()), reference }
  for (const actor of [support, admin, returns_agent]) assert.equal(await codeOf(run(executeSeveral, actor, input)), 'role_may_not')
  assert.equal(await codeOf(perform(executeSeveral, { actor: finance, input }, world)), 'idempotency_key_needed')
})

test('what the bank refused is listed with why, until it is paid anew', async () => {
  await limit(10_000_000)
  const one = await owed()
  const id = await atBank([one])
  const payments = (await show(id)).payments.map((payment) => payment.id)
  await must(run(failPayments, finance, { id, payments, failure: 'Compte clos' }))
  const failure = async () =>
    (await must(ask(listOwed, { actor: finance, input: { limit: 100 } }, world))).items.find(({ number }) => number === one.number)?.failure
  assert.equal(await failure(), 'Compte clos')
  await must(make([one]))
  assert.equal(await failure(), null)
})
