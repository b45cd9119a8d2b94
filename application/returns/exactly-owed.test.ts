import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom, integer, record } from 'fast-check'
import type { Actor } from '#domain/actor.ts'
import { proportion } from '#domain/money/proportion.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Resolution, type Rma, unitsOf } from '#domain/return/rma.ts'
import { addHours } from '#domain/time/instant.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { actOn } from '../../tests/support/figures-histories.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { approveReturn } from './approve-return.ts'
import { answerContestedUnits, contestUnits } from './contest-units.ts'
import { correctReceived } from './correct-receipt.ts'
import { declareUnitsMissing } from './declare-missing.ts'
import { executeResolution } from './execute-resolution.ts'
import { inspectUnits } from './inspect-units.ts'
import { receiveUnits } from './receive-units.ts'
import { shipUnitsBack } from './send-back.ts'
import { submitReturn } from './submit-return.ts'

// Several returns of one order at once, whatever is done to them in whatever order: what leaves is never more than is owed, and exactly that in the end.

const desk = await testDesk()
const { actors, does } = desk
const QUANTITY = 4

const wanted = constantFrom('standard_warranty', 'advanced_warranty', 'convenience')
const asked = record({ type: wanted, line: integer({ min: 0, max: 1 }), quantity: integer({ min: 1, max: 3 }) })
const step = record({ of: integer({ min: 0, max: 2 }), act: integer({ min: 0, max: 18 }), pick: integer({ min: 0, max: 8 }) })
// Mostly the way of every return, with something else between.
const steps = array(step, { minLength: 12, maxLength: 26 }).map((some) =>
  some.map((one, nth) => (one.pick < 5 ? { ...one, act: [0, 0, 4, 4, 12, 5, 7, 5, 7][nth % 9] ?? one.act } : one)),
)
const story = record({
  gross: integer({ min: 1, max: 99_999 }),
  received: constantFrom('nothing' as const, 'a part' as const, 'all' as const),
  requests: array(asked, { minLength: 1, maxLength: 3 }),
  steps,
})

test('over any acts on several returns of an order never more leaves than is owed, and exactly that once everything is done', () =>
  holds(
    asyncProperty(story, async ({ gross, received, requests, steps }) => {
      desk.clock.now = '2026-11-24T09:00:00.000Z'
      const sold = [gross, 7919]
      const came = { nothing: 0, 'a part': Math.floor(gross / 2), all: gross + 7919 }[received]
      const order = await desk.order({
        lines: sold.map((charged, nth) =>
          givenLine({ id: `L${nth + 1}`, sku: `TK-${nth}`, quantity: QUANTITY, gross: charged, tax: proportion(charged, 1, 6) }),
        ),
        received: came,
      })
      const of: string[] = []
      for (const { type, line, quantity } of requests) {
        const orderLineIds = order.orderLineIds.slice(line)
        const made = await does(submitReturn, order.customer, {
          ...request(
            { ...order, orderLineIds },
            quantity,
            type === 'convenience' ? { reason: 'no_need', condition: 'never_used', seal: 'intact' } : {},
          ),
          type,
        })
        if (!isRefusal(made)) of.push(made.number)
      }
      if (of.length === 0) return
      const now = async (): Promise<Rma[]> => Promise.all(of.map(async (number) => desk.rma(number)))
      for (const one of steps) {
        desk.clock.now = addHours(desk.clock.now, one.pick)
        const number = of[one.of % of.length] ?? ''
        if (one.act < 12) await actOn(desk, { number, customer: order.customer }, one)
        else await further(number, { ...one, customer: order.customer })
        neverMore(await now(), { order, sold, came })
      }
      for (let before = ''; before !== shape(await now());) {
        before = shape(await now())
        for (const number of of) await finish(number, order.customer)
      }
      const done = await now()
      neverMore(done, { order, sold, came })
      exactly(done, { order, sold, came })
    }),
    { numRuns: 30, endOnFailure: true },
  ))

const money = () => ({ idempotency: { principal: 'p', route: 'r', key: newId(), requestHash: 'ab'.repeat(32) } })
const observed = { seal: 'opened' as const, condition: 'tested_no_marks' as const }
const idsOf = (units: readonly { id: string }[]): string[] => units.map(({ id }) => id)

/** What is done besides the dozen acts of every day: deductions, mistakes put right, contests, goods sent back, things that never come. */
async function further(number: string, { act, pick, customer }: { act: number; pick: number; customer: Actor }): Promise<void> {
  const rma = await desk.rma(number)
  const units = unitsOf(rma)
  const refused = units.filter(({ verdict, sentBack }) => verdict === 'refused' && sentBack === null)
  const judged = async (deduction: boolean) => {
    const here = units.filter(({ receipt, verdict }) => receipt === 'received' && verdict === 'pending').slice(0, 1)
    const fileIds = [await givenPhoto(desk.world, actors.returns_agent.id)]
    return here.map(({ id }) => ({
      unitId: id,
      verdict: 'accepted' as const,
      observed: { ...observed, fileIds },
      grade: 'C' as const,
      disposition: 'restock' as const,
      ...(deduction ? { deduction: { amount: 100 + pick, reason: 'Rayures.', fileIds } } : {}),
    }))
  }
  switch (act) {
    case 12:
    case 13: {
      const some = await judged(act === 13)
      return void (some.length > 0 && (await does(inspectUnits, actors.returns_agent, { number, units: some })))
    }
    case 14: {
      const coming = units.filter(({ receipt, decision }) => receipt === 'expected' && decision === 'approved')
      return void (coming.length > 0 && (await does(declareUnitsMissing, actors.manager, { number, units: idsOf(coming.slice(pick % 2)) })))
    }
    case 15: {
      const here = units.filter(({ receipt }) => receipt === 'received')
      const wrong = here.slice(0, 1).map(({ id }) => ({ unitId: id, receipt: 'expected' as const }))
      return void (wrong.length > 0 && (await does(correctReceived, actors.manager, { number, units: wrong, reason: 'Mal compté.' })))
    }
    case 16:
      return void (
        refused.length > 0 && (await does(contestUnits, customer, { number, units: idsOf(refused), message: 'Je ne suis pas d’accord.' }))
      )
    case 17:
      return void (
        refused.length > 0 &&
        (await does(answerContestedUnits, actors.manager, {
          number,
          units: idsOf(refused),
          upheld: pick % 2 === 0,
          message: 'Voici pourquoi.',
          reason: 'Relu.',
        }))
      )
    default:
      if (refused.length > 0)
        return void (await does(shipUnitsBack, actors.returns_agent, {
          number,
          units: idsOf(refused),
          carrier: null,
          tracking: `B${newId()}`,
        }))
  }
}

/** The next thing that is to be done to a return, until it is at its end. */
async function finish(number: string, customer: Actor): Promise<void> {
  const rma = await desk.rma(number)
  const units = unitsOf(rma)
  const lines = rma.lines.map(({ id }) => ({ lineId: id }))
  await does(approveReturn, actors.manager, { number, lines, message: 'Oui.', why: 'Déjà vu.' })
  const coming = units.filter(({ receipt, decision }) => receipt === 'expected' && decision === 'approved')
  if (coming.length > 0) await does(receiveUnits, actors.returns_agent, { number, units: idsOf(coming) })
  await actOn(desk, { number, customer }, { act: 5, pick: 1 })
  await further(number, { act: 17, pick: 1, customer })
  const refused = units.filter(({ verdict, sentBack }) => verdict === 'refused' && sentBack === null)
  if (refused.length > 0) await further(number, { act: 18, pick: 0, customer })
  for (const { id, state } of (await desk.rma(number)).resolutions)
    if (state === 'owed') await does(executeResolution, actors.finance, { number, resolutionId: id, reference: `VIR-${id}` }, money())
}

const shape = (all: readonly Rma[]): string =>
  JSON.stringify(all.map(({ status, lines, resolutions }) => [status, lines, resolutions.map(({ id, state }) => [id, state])]))

/** What was ordered, charged for each line, and has come in for it. */
type Sale = { order: Ordered; sold: readonly number[]; came: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const besides = ({ derivation }: Resolution): number => sum((derivation?.extras ?? []).map(({ amount }) => amount))
const creditsOf = (some: readonly Resolution[], orderLineId: string | undefined) =>
  some.flatMap(({ derivation }) => (derivation?.lines ?? []).filter((credit) => credit.orderLineId === orderLineId))

/** Invariants 1 to 3, by hand. */
function neverMore(all: readonly Rma[], { order, sold, came }: Sale): void {
  const resolutions = all.flatMap((rma) => rma.resolutions)
  const live = resolutions.filter(({ state }) => state !== 'void')
  const paidOut = (some: readonly Resolution[]): number =>
    sum(some.map((one) => (one.amount ?? one.derivation?.total ?? 0) - one.reduceReceivable - besides(one)))
  assert.ok(paidOut(live) <= came, 'no more money out than came in')
  for (const [nth, id] of order.orderLineIds.entries()) {
    const credits = creditsOf(live, id)
    assert.ok(sum(credits.map(({ gross }) => gross)) <= (sold[nth] ?? 0), 'no more credited than was charged')
    assert.ok(sum(credits.map(({ tax }) => tax)) <= proportion(sold[nth] ?? 0, 1, 6), 'nor more tax')
    const held = all.flatMap(({ status, lines }) =>
      ['rejected', 'cancelled', 'expired'].includes(status)
        ? []
        : lines.filter((line) => line.orderLineId === id).flatMap((line) => line.units),
    )
    const free = held.filter(
      ({ decision, receipt, verdict }) =>
        decision === 'rejected' || decision === 'settled' || receipt === 'missing' || verdict === 'refused',
    )
    assert.ok(held.length - free.length <= QUANTITY, 'no more units held than were delivered')
  }
  const given = live.flatMap(({ unitIds }) => unitIds)
  assert.equal(new Set(given).size, given.length, 'nothing is owed twice for a unit')
  const back = all.flatMap(unitsOf).filter(({ sentBack }) => sentBack !== null)
  const done = new Set(live.filter(({ state }) => state === 'executed').flatMap(({ unitIds }) => unitIds))
  assert.ok(
    back.every(({ id }) => !done.has(id)),
    'what goes back is not paid for as well',
  )
}

/** Nothing is left open, every accepted unit has what it was owed, once, and money to the cent. */
function exactly(all: readonly Rma[], { order, sold }: Sale): void {
  for (const { status, resolutions } of all) {
    assert.ok(['closed', 'rejected', 'cancelled', 'expired'].includes(status), status)
    assert.ok(resolutions.every(({ state }) => state !== 'owed'))
  }
  const executed = all.flatMap(({ resolutions }) => resolutions).filter(({ state }) => state === 'executed')
  const done = new Set(executed.flatMap(({ unitIds }) => unitIds))
  const accepted = all.flatMap(unitsOf).filter(({ verdict, decision }) => verdict === 'accepted' && decision !== 'settled')
  assert.deepEqual(
    idsOf(accepted).filter((id) => !done.has(id)),
    [],
    'every accepted unit has its resolution',
  )
  for (const [nth, id] of order.orderLineIds.entries()) {
    const credits = creditsOf(executed, id)
    const units = credits.filter(({ kind }) => kind === 'units')
    const settled = sum(credits.filter(({ kind }) => kind === 'settlement').map(({ gross }) => gross))
    const due = proportion(sold[nth] ?? 0, sum(units.map((credit) => credit.units)), QUANTITY)
    const credited = sum(units.map(({ gross, deducted }) => gross + deducted))
    if (settled === 0) assert.equal(credited, due, 'what the units cost, to the cent, less what was deducted')
    else assert.ok(credited <= due)
  }
}
