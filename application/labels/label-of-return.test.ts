import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { declareUnitsMissing } from '#application/returns/declare-missing.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import type { World } from '#application/ports.ts'
import type { Download } from '../files/read-file.ts'
import { type Ordered, request, returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { usualCarriers } from '#domain/carriers/carriers.ts'
import { carriersNow } from '../carriers/carriers-set.ts'
import { changeCarriers } from '../carriers/change-carriers.ts'
import { codeOfReturn, labelOfReturn, slipOfReturn } from './label-of-return.ts'
import { presentSlip, type SlipView } from './slip-view.ts'

const desk = await testDesk()
const printed: SlipView[] = []
const none = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
const nothing = { code: none, commandSheet: none, returnBy: none, statement: none, evidence: none }
const print = (slip: SlipView): Promise<Uint8Array> => {
  printed.push(slip)
  return Promise.resolve(new Uint8Array([1]))
}
// What is printed is the adapter's test; here it is who gets which words.
const world: World = { ...desk.world, papers: { ...nothing, slip: print, label: print } }
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }

const label = (number: string, actor: Actor): Promise<Download | Refusal> =>
  runErrand(labelOfReturn, { actor, caller, input: { number } }, world)
const slip = (number: string, actor: Actor): Promise<Download | Refusal> =>
  runErrand(slipOfReturn, { actor, caller, input: { number } }, world)
const code = (number: string, actor: Actor): Promise<Download | Refusal> =>
  runErrand(codeOfReturn, { actor, caller, input: { number } }, world)
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'printed')
const last = (): SlipView => printed.at(-1) ?? assert.fail('nothing was printed')

const unsafe = {
  swollen: 'yes',
  hot: 'dont_know',
  smell: 'no',
  leaking: 'no',
  crushed_or_wet: 'no',
  recalled: 'no',
  battery_fault: 'yes',
} as const

/** Approved by whom, with which label, of a product that must not be posted. */
async function swollenBattery(
  approval: { by?: Actor; label?: 'policy' | 'offer'; safetyOverride?: string } = {},
): Promise<{ number: string; order: Ordered }> {
  const order = await desk.order({ lines: [givenLine({ lithiumBattery: true })] })
  const { number } = await desk.must(submitReturn, order.customer, request(order, 1, { reason: 'battery_fault', safety: unsafe }))
  const lines = (await desk.rma(number)).lines.map((line) => ({ lineId: line.id }))
  const { by = desk.actors.support, ...how } = approval
  await desk.must(approveReturn, by, { number, lines, message: 'Accepté.', ...how })
  return { number, order }
}

test('an approved return has a label and a slip that say what goes where, by when and at whose cost', async () => {
  const { number, customer } = await returnAt(desk, 'approved', { quantity: 2 })
  assert.equal(codeOf(await label(number, customer)), 'printed')
  const answer = await slip(number, customer)
  assert.ok(!isRefusal(answer))
  assert.deepEqual([answer.contentType, answer.name], ['application/pdf', `bon-de-retour-${number}.pdf`])
  const { to, lines, returnBy, payer, doNotPost, typeLabel, locale } = last()
  assert.deepEqual(
    { to: to.at(-2), lines, returnBy, payer, doNotPost, typeLabel, locale },
    {
      to: '44800 Saint-Herblain',
      lines: [{ sku: 'TK-ECR-27Q', name: 'Écran 27 pouces', quantity: 2, serials: [] }],
      // Fourteen days after the approval of 24 November.
      returnBy: '2026-12-08',
      payer: 'merchant',
      doNotPost: false,
      typeLabel: 'Garantie standard',
      locale: 'fr',
    },
  )
})

test('a label is for whoever sees the return; to others there is none', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  const stranger: Actor = { id: newId(), customerId: newId(), roles: ['customer'], locale: 'fr' }
  const readers: readonly [Actor, string][] = [
    [customer, 'printed'],
    [desk.actors.support, 'printed'],
    [desk.actors.returns_agent, 'printed'],
    [stranger, 'return_unknown'],
    [{ id: null, roles: [], locale: 'fr' }, 'sign_in'],
  ]
  for (const [actor, answer] of readers) {
    assert.equal(codeOf(await label(number, actor)), answer)
    assert.equal(codeOf(await slip(number, actor)), answer)
    assert.equal(codeOf(await code(number, actor)), answer)
  }
})

test('before the approval and after the end there is nothing to post', async () => {
  const submitted = await returnAt(desk, 'submitted')
  assert.deepEqual(
    [codeOf(await label(submitted.number, submitted.customer)), codeOf(await slip(submitted.number, submitted.customer))],
    ['nothing_to_post', 'nothing_to_post'],
  )
  const approved = await returnAt(desk, 'approved')
  await desk.must(cancelReturn, approved.customer, { number: approved.number })
  assert.equal(codeOf(await label(approved.number, approved.customer)), 'nothing_to_post')
  const received = await returnAt(desk, 'received')
  assert.equal(codeOf(await slip(received.number, received.customer)), 'nothing_to_post')
})

test('a label is good until its day is over, to the last moment of it', async (t) => {
  const { number, customer } = await returnAt(desk, 'approved')
  const before = desk.clock.now
  t.after(() => (desk.clock.now = before))
  // Midnight of Paris.
  desk.clock.now = '2026-12-08T22:59:59.000Z'
  assert.equal(codeOf(await label(number, customer)), 'printed')
  desk.clock.now = '2026-12-08T23:00:00.000Z'
  assert.equal(codeOf(await label(number, customer)), 'label_expired')
  assert.equal(codeOf(await slip(number, customer)), 'printed')
})

test('where the customer pays there is a slip and no label', async () => {
  const order = await desk.order()
  const { number } = await desk.must(submitReturn, order.customer, request(order))
  const lines = (await desk.rma(number)).lines.map((line) => ({ lineId: line.id }))
  await desk.must(approveReturn, desk.actors.support, { number, lines, label: 'withhold', message: 'Sans étiquette.' })
  assert.equal(codeOf(await label(number, order.customer)), 'label_not_offered')
  assert.equal(codeOf(await slip(number, order.customer)), 'printed')
})

test('what must not be posted has no label for anybody, and a slip that says so', async () => {
  const { number, order } = await swollenBattery()
  for (const actor of [order.customer, desk.actors.support, desk.actors.manager])
    assert.equal(codeOf(await label(number, actor)), 'label_withheld_for_safety')
  assert.equal(codeOf(await code(number, order.customer)), 'label_withheld_for_safety')
  assert.equal(codeOf(await slip(number, order.customer)), 'printed')
  assert.deepEqual([last().doNotPost, last().lithium], [true, true])
})

test('a manager who takes it on themselves, with a reason, lifts the gate: then there is a label', async () => {
  const { number, order } = await swollenBattery({
    by: desk.actors.manager,
    label: 'offer',
    safetyOverride: 'Transporteur ADR, emballage P908.',
  })
  assert.equal(codeOf(await label(number, order.customer)), 'printed')
  assert.deepEqual([last().doNotPost, last().lithium], [false, true])
})

test('units that were refused or given up are not on the slip', async () => {
  const { number, customer, lines } = await returnAt(desk, 'approved', { quantity: 3 })
  const [gone] = lines.flatMap((line) => line.units)
  await desk.must(declareUnitsMissing, desk.actors.returns_agent, { number, units: [gone?.id ?? ''] })
  await slip(number, customer)
  assert.deepEqual(
    last().lines.map((line) => line.quantity),
    [2],
  )
})

test('a number is forgiven its case and its dashes', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.equal(codeOf(await slip(number.toLowerCase().replaceAll('-', ' '), customer)), 'printed')
})

test('papers name the carrier that was set, in the reader’s language, where the merchant pays', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.equal(codeOf(await slip(number, customer)), 'printed')
  assert.equal(last().carrier, null)
  await desk.must(changeCarriers, desk.actors.manager, {
    ...usualCarriers,
    merchant: 'DPD',
    customer: 'UPS',
    hint: { fr: 'En relais.', en: 'At a shop.' },
    why: 'Contrat',
  })
  assert.equal(codeOf(await label(number, customer)), 'printed')
  assert.deepEqual(last().carrier, { name: 'DPD', hint: 'En relais.' })
  assert.equal(codeOf(await slip(number, { ...desk.actors.support, locale: 'en' })), 'printed')
  assert.deepEqual(last().carrier, { name: 'DPD', hint: 'At a shop.' })
  const page = (await desk.world.reads.returnPage(number)) ?? assert.fail()
  const carriers = await carriersNow(desk.world.reads)
  const paidByCustomer = { ...page, rma: { ...page.rma, labelPayer: 'customer' as const } }
  assert.equal(presentSlip(paidByCustomer, { locale: 'fr', carriers }).carrier, null)
})
