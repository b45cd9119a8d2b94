import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import type { ExecutedRow, OwedRow } from './money-view.ts'
import type { Page } from '../page.ts'
import { executeResolution, voidExecution } from './execute-resolution.ts'
import { listExecuted } from './list-executed.ts'
import { listOwed } from './list-owed.ts'
import { showReturn } from './show-return.ts'

const desk = await testDesk()
const { actors, must } = desk
const { finance, manager, support, admin } = actors
const world = { reads: desk.stores.reads, now: () => desk.clock.now }

let keys = 0
/** Money moves under a key of its own, as a press of the button has. */
const once = () => ({
  idempotency: { principal: finance.id ?? '', route: 'PUT /execution', key: `k-${++keys}`, requestHash: 'ab'.repeat(32) },
})
const execute = (number: string, resolutionId: string, reference: string) =>
  must(executeResolution, finance, { number, resolutionId, reference }, once())

const owed = (input: object = {}) => ask(listOwed, { actor: finance, input }, world) as Promise<Page<OwedRow>>
const executed = (input: object = {}) => ask(listExecuted, { actor: finance, input }, world) as Promise<Page<ExecutedRow>>

test('what is owed moves to what was executed, and back with what was voided still to be seen', async () => {
  const { number } = await returnAt(desk, 'resolving')
  const [first] = (await owed()).items
  assert.deepEqual([first?.number, first?.kind, first?.deadline?.kind], [number, 'refund', 'refund'])
  const resolutionId = first?.resolutionId ?? ''
  await execute(number, resolutionId, 'VIR-2026-1')
  assert.deepEqual((await owed()).items, [])
  const [done] = (await executed()).items
  assert.deepEqual(
    [done?.resolutionId, done?.reference, done?.amount, done?.executedAt, done?.voidedAt],
    [resolutionId, 'VIR-2026-1', first?.amount, desk.clock.now, null],
  )
  await must(voidExecution, manager, { number, resolutionId, reason: 'IBAN clos' }, once())
  assert.equal((await executed()).items[0]?.voidedAt, desk.clock.now)
  const [again] = (await owed()).items
  assert.deepEqual([again?.number, again?.amount], [number, first?.amount])
  assert.notEqual(again?.resolutionId, resolutionId)
})

test('both lists go on where the last page ended', async () => {
  const numbers = [await returnAt(desk, 'resolving'), await returnAt(desk, 'resolving')].map(({ number }) => number)
  for (const number of numbers) {
    const row = (await owed({ limit: 50 })).items.find((r) => r.number === number)
    await execute(number, row?.resolutionId ?? '', `VIR-${number}`)
    desk.clock.now = new Date(Date.parse(desk.clock.now) + 60_000).toISOString()
  }
  const one = await executed({ limit: 1 })
  const two = await executed({ limit: 1, after: one.next })
  assert.deepEqual(
    [...one.items, ...two.items].map((r) => r.number),
    numbers.toReversed(),
  )
  const waiting = [await returnAt(desk, 'resolving'), await returnAt(desk, 'resolving')].map(({ number }) => number)
  const all = await owed({ limit: 50 })
  const page = await owed({ limit: 1 })
  const rest = await owed({ limit: 50, after: page.next })
  assert.deepEqual([...page.items, ...rest.items], all.items)
  for (const number of waiting) assert.ok(all.items.some((r) => r.number === number))
})

test('the return says who may execute what is owed, and why another may not', async () => {
  const { number } = await returnAt(desk, 'resolving')
  const obstacleFor = async (actor: Actor) => {
    const view = await ask(showReturn, { actor, input: { number } }, world)
    if (isRefusal(view)) return view.code
    const [resolution] = view.resolutions
    assert.equal(resolution?.executable, resolution?.obstacle === null)
    return resolution?.obstacle
  }
  assert.equal(await obstacleFor(finance), null)
  assert.equal(await obstacleFor(manager), null)
  assert.equal(await obstacleFor(support), 'money_is_finances')
  assert.equal(await obstacleFor(admin), 'role_may_not')
  const row = (await owed({ limit: 50 })).items.find((r) => r.number === number)
  await execute(number, row?.resolutionId ?? '', 'VIR-9')
  assert.equal(await obstacleFor(finance), 'resolution_not_owed')
})

test('a payment that the shop reports after the amount became owed is paid back, not taken off an invoice that is settled', async () => {
  const unpaid = await desk.order({ id: 'PAID-LATER', received: 0 })
  const { number } = await returnAt(desk, 'resolving', { of: unpaid })
  const [resolution] = (await desk.rma(number)).resolutions
  assert.ok(resolution?.amount)
  assert.equal(resolution.reduceReceivable, resolution.amount)
  await desk.order({ id: 'PAID-LATER' })
  const input = { number, resolutionId: resolution.id, reference: 'VIR-10' }
  const refused = await desk.does(executeResolution, finance, input, once())
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.params], ['payout_changed', { payOut: resolution.amount, reduceReceivable: 0, currency: 'EUR' }])
  await must(executeResolution, finance, { ...input, reduceReceivable: 0 }, once())
  const [done] = (await desk.rma(number)).resolutions
  assert.deepEqual([done?.state, done?.amount, done?.reduceReceivable], ['executed', resolution.amount, 0])
})
