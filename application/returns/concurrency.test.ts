import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Rma } from '#domain/return/rma.ts'
import { request, returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { answerContestedUnits, contestUnits } from './contest-units.ts'
import { approveReturn } from './approve-return.ts'
import { cancelReturn } from './cancel-return.ts'
import { correctReceived } from './correct-receipt.ts'
import { correctVerdicts } from './correct-inspection.ts'
import { declareUnitsMissing } from './declare-missing.ts'
import { executeResolution } from './execute-resolution.ts'
import { inspectUnits } from './inspect-units.ts'
import { lapseReturn } from './lapse-return.ts'
import { postMessage } from './post-message.ts'
import { receiveUnits } from './receive-units.ts'
import { reopenReturn } from './reopen-return.ts'
import { submitReturn } from './submit-return.ts'
import { givenPhoto } from '../../tests/support/photo.ts'

const desk = await testDesk()
const { actors, does, must, stores } = desk
const { support, returns_agent, finance, manager, system } = actors

const FIFTY = Array.from({ length: 50 }, (_, i) => i)
const done = <T>(outcomes: readonly (T | Refusal)[]): T[] => outcomes.filter((outcome): outcome is T => !isRefusal(outcome))
const codes = (outcomes: readonly unknown[]): string[] => [...new Set(outcomes.filter(isRefusal).map((refusal) => refusal.code))]

const heldOf = async (orderLineId: string | undefined): Promise<number> =>
  (
    await stores.database.pool.query<{ n: number }>('select count(*)::int as n from return_units where order_line_id = $1 and held', [
      orderLineId,
    ])
  ).rows[0]?.n ?? -1
const events = async (rma: Pick<Rma, 'number'>, verb: string): Promise<number> =>
  ((await stores.reads.returnPage(rma.number))?.events ?? []).filter((event) => event.verb === verb).length
const unitIds = (rma: Rma): string[] => rma.lines.flatMap((line) => line.units.map((unit) => unit.id))
const key = (k: string) => ({ idempotency: { principal: finance.id ?? '', route: 'PUT /execution', key: k, requestHash: 'ab'.repeat(32) } })
const consistent = async (): Promise<void> => assert.deepEqual(await Array.fromAsync(differences(stores.database.pool)), [])

test('invariant 1: of 50 submissions of one unit each, as many are done as were delivered', async () => {
  const order = await desk.order()
  const outcomes = await Promise.all(FIFTY.map(() => does(submitReturn, order.customer, request(order))))
  assert.equal(done(outcomes).length, 3)
  assert.deepEqual(codes(outcomes), ['blocked_by_policy'])
  assert.equal(await heldOf(order.orderLineIds[0]), 3)
  assert.equal(new Set(done(outcomes).map((receipt) => receipt.number)).size, 3)
})

test('invariant 1: of 50 submissions of the same serial, one is done', async () => {
  const order = await desk.order({ lines: [givenLine({ hasSerials: true, quantity: 50 })] })
  const outcomes = await Promise.all(FIFTY.map(() => does(submitReturn, order.customer, request(order, 1, { serials: ['SN-7'] }))))
  assert.equal(done(outcomes).length, 1)
  assert.equal(await heldOf(order.orderLineIds[0]), 1)
})

test('of submissions of the same serial for many orders at once, one is done', async () => {
  const lines = [givenLine({ hasSerials: true })]
  const orders = await Promise.all(FIFTY.slice(0, 10).map(() => desk.order({ lines })))
  const outcomes = await Promise.all(
    orders.map((order) => does(submitReturn, order.customer, request(order, 1, { serials: ['SN-EVERY'] }))),
  )
  assert.equal(done(outcomes).length, 1)
  assert.deepEqual(codes(outcomes), ['serial_already_returning'])
})

test('invariant 1: mixed quantities, cancellations and new submissions never hold more than was delivered', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 7 })] })
  const outcomes = await Promise.all(
    FIFTY.map(async (i) => {
      const outcome = await does(submitReturn, order.customer, request(order, 1 + (i % 3)))
      if (!isRefusal(outcome) && i % 2 === 0) await must(cancelReturn, order.customer, { number: outcome.number })
      assert.ok((await heldOf(order.orderLineIds[0])) <= 7)
      return outcome
    }),
  )
  assert.ok(done(outcomes).length >= 3)
})

test('invariant 3: of 50 executions of the same refund, one is done', async () => {
  const rma = await returnAt(desk, 'resolving')
  const [owed] = rma.resolutions
  const outcomes = await Promise.all(
    FIFTY.map((i) =>
      does(executeResolution, finance, { number: rma.number, resolutionId: owed?.id ?? '', reference: `VIR-${i}` }, key(`own ${i}`)),
    ),
  )
  assert.equal(done(outcomes).length, 1)
  assert.equal(await events(rma, 'execute'), 1)
  const after = await desk.rma(rma.number)
  assert.deepEqual(
    after.resolutions.map((r) => r.state),
    ['executed'],
  )
  assert.equal(after.status, 'closed')
})

test('invariant 3: the same execution sent 50 times at once is done once, and every sender is told the same', async () => {
  const rma = await returnAt(desk, 'resolving')
  const input = { number: rma.number, resolutionId: rma.resolutions[0]?.id ?? '', reference: 'VIR-1' }
  const outcomes = await Promise.all(FIFTY.map(() => does(executeResolution, finance, input, key('same'))))
  const [first] = outcomes
  assert.ok(!isRefusal(first))
  for (const outcome of outcomes) assert.deepEqual(outcome, first)
  assert.equal(await events(rma, 'execute'), 1)
})

test('approve against cancel on what both saw: one wins, the other is told that it changed', async () => {
  const returns = await Promise.all(FIFTY.slice(0, 10).map(() => returnAt(desk, 'submitted')))
  for (const rma of returns) {
    const lines = rma.lines.map((line) => ({ lineId: line.id }))
    const outcomes = await Promise.all([
      does(approveReturn, support, { number: rma.number, lines, message: '' }, { expects: rma.version }),
      does(cancelReturn, rma.customer, { number: rma.number }, { expects: rma.version }),
    ])
    assert.equal(done(outcomes).length, 1)
    assert.deepEqual(codes(outcomes), ['stale_version'])
    assert.equal((await desk.rma(rma.number)).status, done(outcomes)[0]?.status)
  }
})

test('receive against lapse: the goods are here in any case, and are held', async () => {
  const returns = await Promise.all(FIFTY.slice(0, 10).map(() => returnAt(desk, 'approved')))
  const before = desk.clock.now
  desk.clock.now = '2026-12-24T09:00:00.000Z'
  for (const rma of returns) {
    const [received, lapsed] = await Promise.all([
      does(receiveUnits, returns_agent, { number: rma.number, units: unitIds(rma) }),
      does(lapseReturn, system, { number: rma.number }),
    ])
    assert.ok(!isRefusal(received))
    assert.equal(await events(rma, 'lapse'), isRefusal(lapsed) ? 0 : 1)
    assert.equal((await desk.rma(rma.number)).status, 'received')
    assert.equal(await heldOf(rma.lines[0]?.orderLineId), 1)
  }
  desk.clock.now = before
})

test('50 messages at once each have their own number, none is lost', async () => {
  const rma = await returnAt(desk, 'submitted')
  await Promise.all(FIFTY.map((i) => must(postMessage, i % 2 ? rma.customer : support, { number: rma.number, body: `Message ${i}` })))
  const page = await stores.reads.returnPage(rma.number)
  assert.deepEqual(
    page?.messages.map((m) => m.sequence),
    FIFTY.map((i) => rma.sequence + 1 + i),
  )
  assert.equal(page?.rma.sequence, rma.sequence + 50)
})

/** Whatever gives units back to a return: refused when another return has taken them meanwhile, and never both at once. */
const retakes: Record<string, { free: (rma: Rma) => Promise<unknown>; retake: (rma: Rma) => Promise<unknown> }> = {
  reopening: {
    free: (rma) => must(cancelReturn, support, { number: rma.number }),
    retake: (rma) => does(reopenReturn, manager, { number: rma.number, reason: 'Erreur' }),
  },
  'receiving what expired': {
    async free(rma) {
      const before = desk.clock.now
      desk.clock.now = '2026-12-24T09:00:00.000Z'
      await must(lapseReturn, system, { number: rma.number })
      desk.clock.now = before
    },
    retake: (rma) => does(receiveUnits, returns_agent, { number: rma.number, units: unitIds(rma) }),
  },
}

for (const [name, { free, retake }] of Object.entries(retakes)) {
  test(`invariant 1: ${name} against 20 submissions of the freed units never holds more than was delivered`, async () => {
    const order = await desk.order({ lines: [givenLine({ quantity: 1 })] })
    const rma = await returnAt(desk, 'approved', { of: order })
    await free(rma)
    assert.equal(await heldOf(order.orderLineIds[0]), 0)
    const outcomes = await Promise.all([retake(rma), ...FIFTY.slice(0, 20).map(() => does(submitReturn, order.customer, request(order)))])
    assert.equal(done(outcomes).length, 1)
    assert.equal(await heldOf(order.orderLineIds[0]), 1)
  })
}

test('invariant 1: a unit refused at the dock and returned again cannot be accepted after all', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 1 })] })
  const rma = await returnAt(desk, 'received', { of: order })
  const [unitId = ''] = unitIds(rma)
  const observed = { seal: 'opened' as const, condition: 'damaged' as const }
  const seen = { ...observed, fileIds: [await givenPhoto(desk.world, returns_agent.id)] }
  await must(inspectUnits, returns_agent, { number: rma.number, units: [{ unitId, verdict: 'refused', reason: 'A4', observed: seen }] })
  await must(submitReturn, order.customer, request(order))
  const accepted = { unitId, verdict: 'accepted' as const, observed, disposition: 'restock' as const }
  assert.deepEqual(codes([await does(correctVerdicts, returns_agent, { number: rma.number, units: [accepted], reason: 'Erreur' })]), [
    'units_taken_meanwhile',
  ])
  assert.equal(await heldOf(order.orderLineIds[0]), 1)
})

test('invariant 1: a unit declared missing and returned again cannot be found after all', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 2 })] })
  const rma = await returnAt(desk, 'approved', { of: order, quantity: 2 })
  const [here = '', gone = ''] = unitIds(rma)
  await must(receiveUnits, returns_agent, { number: rma.number, units: [here] })
  await must(declareUnitsMissing, returns_agent, { number: rma.number, units: [gone] })
  await must(submitReturn, order.customer, request(order))
  assert.deepEqual(
    codes([
      await does(correctReceived, returns_agent, {
        number: rma.number,
        units: [{ unitId: gone, receipt: 'received' }],
        reason: 'Retrouvé',
      }),
    ]),
    ['units_taken_meanwhile'],
  )
  assert.equal(await heldOf(order.orderLineIds[0]), 2)
})

test('invariant 1: a rejected unit that was returned again is not approved by answering the contest', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 2 })] })
  const rma = await returnAt(desk, 'submitted', { of: order, quantity: 2 })
  const [, rejected = ''] = unitIds(rma)
  await must(approveReturn, support, {
    number: rma.number,
    message: '',
    lines: rma.lines.map(({ id }) => ({ lineId: id, rejected: [{ unitId: rejected, clause: 'A3' }] })),
    why: 'Déjà vu.',
  })
  await must(contestUnits, order.customer, { number: rma.number, units: [rejected], message: 'Pourquoi ?' })
  await must(submitReturn, order.customer, request(order))
  const answer = { number: rma.number, units: [rejected], upheld: true, message: 'Vous avez raison.' }
  assert.deepEqual(codes([await does(answerContestedUnits, returns_agent, answer)]), ['units_taken_meanwhile'])
  assert.equal(await heldOf(order.orderLineIds[0]), 2)
})

test('after all of this nothing kept differs from what the domain derives', consistent)
