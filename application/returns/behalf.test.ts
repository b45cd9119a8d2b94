import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { differences } from '#adapters/db/verify.ts'
import { request, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { accept, decline } from './answer-settlement.ts'
import { cancelReturn } from './cancel-return.ts'
import { confirm } from './confirm-shipment.ts'
import { contestUnits } from './contest-units.ts'
import { approveReturn } from './approve-return.ts'
import { offer } from './offer-settlement.ts'
import { answerDetails } from './provide-details.ts'
import { rejectReturn } from './reject-return.ts'
import { askForDetails } from './request-details.ts'
import { showReturn } from './show-return.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()
const { actors, does, must, stores, world } = desk
const { support, manager, finance, returns_agent, admin } = actors
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)
const onBehalf = true

const consumer = {
  buyerCapacity: 'consumer' as const,
  email: 'hugo@particulier.example',
  customer: { id: 'C-HUGO', name: 'Hugo Le Gall', profile: 'retail' as const, locale: 'fr' as const },
}

async function asked(over: object = {}) {
  const { customer, ...order } = await desk.order(consumer)
  const { number } = await must(submitReturn, customer, { ...request(order), ...over })
  const seen = async (actor: typeof customer) => {
    const view = await ask(showReturn, { actor, input: { number } }, { reads: stores.reads, now: world.now })
    return isRefusal(view) ? assert.fail(view.code) : view
  }
  const lineId = (await desk.rma(number)).lines[0]?.id ?? ''
  return { number, customer, seen, lineId }
}

const mailsOf = async (number: string): Promise<unknown[]> => {
  const { id } = await desk.rma(number)
  return stores.jobs.flatMap(({ data }) => (data['returnId'] === id ? [data['kind']] : [])).slice(-1)
}

test('details given on the telephone are the customer’s word, by whoever wrote them, and start the review again', async () => {
  const { number, customer, seen } = await asked()
  await must(askForDetails, support, { number, checklist: ['photo_of_fault'], message: 'Une photo ?' })
  for (const who of [finance, returns_agent, admin, customer])
    assert.equal(code(await does(answerDetails, who, { number, message: 'Oui', onBehalf })), 'role_may_not')
  assert.equal(code(await does(answerDetails, support, { number, message: 'Oui' })), 'role_may_not', 'in their own right they may not')
  await must(answerDetails, support, { number, message: 'Il dit que l’écran scintille.', onBehalf })
  const [theirs, ours] = [await seen(customer), await seen(support)]
  const event = ours.events.at(-1)
  assert.deepEqual([event?.verb, event?.actor.role, event?.onBehalf, ours.status], ['provide_details', 'support', true, 'submitted'])
  const said = theirs.messages.at(-1)
  assert.deepEqual([said?.author.kind, said?.author.me, said?.onBehalf], ['customer', false, true])
  assert.deepEqual(await mailsOf(number), ['done_for_you'])
  assert.deepEqual(await Array.fromAsync(differences(stores.database.pool)), [])
})

test('a request is cancelled for its customer, who is told; a withdrawal is theirs alone to take back', async () => {
  const { number, seen } = await asked()
  await must(cancelReturn, manager, { number, message: 'Il garde l’écran.', onBehalf })
  const view = await seen(support)
  assert.deepEqual([view.status, view.events.at(-1)?.onBehalf], ['cancelled', true])
  assert.deepEqual(await mailsOf(number), ['cancelled'])
  const withdrawal = await asked({ type: 'withdrawal' })
  assert.equal(code(await does(cancelReturn, support, { number: withdrawal.number, onBehalf })), 'only_customer_cancels_withdrawal')
})

test('an offer is answered for its customer, but never what the law gives', async () => {
  const one = await asked()
  const made = { kind: 'discount', amount: 500, goods: 'kept', message: 'Gardez-le.' } as const
  const offered = async (number: string): Promise<string> => {
    await must(offer, support, { number, ...made })
    return (await desk.rma(number)).settlements.at(-1)?.id ?? ''
  }
  const settlementId = await offered(one.number)
  assert.equal(code(await does(accept, support, { number: one.number, settlementId })), 'role_may_not')
  await must(decline, support, { number: one.number, settlementId, onBehalf })
  assert.deepEqual(await mailsOf(one.number), ['done_for_you'])
  const again = await offered(one.number)
  assert.equal(code(await does(accept, support, { number: one.number, settlementId: again, onBehalf })), 'own_offer', 'two see it')
  assert.equal((await one.seen(support)).staff?.behalf.accept_settlement, 'own_offer')
  assert.equal((await one.seen(manager)).staff?.behalf.accept_settlement, null)
  await must(accept, manager, { number: one.number, settlementId: again, onBehalf })
  assert.deepEqual([(await desk.rma(one.number)).status, await mailsOf(one.number)], ['resolving', ['offer_accepted']])
  const conform = await asked({ type: 'legal_conformity' })
  const id = await offered(conform.number)
  assert.equal(
    code(await does(accept, manager, { number: conform.number, settlementId: id, waives: true, onBehalf })),
    'right_given_up_by_customer',
  )
})

test('a shipment is confirmed, and another look asked for, at the customer’s request', async () => {
  const sent = await asked()
  await must(approveReturn, support, {
    number: sent.number,
    lines: [{ lineId: sent.lineId, rejected: [], exceptions: [] }],
    message: 'Accordé.',
    why: 'vu avec le client',
  })
  await must(confirm, support, { number: sent.number, parcels: [{ carrier: 'Colissimo', tracking: '8R 1' }], onBehalf: 'phone' })
  const { onBehalf: done, via } = (await sent.seen(support)).events.at(-1)?.data ?? {}
  assert.deepEqual([done, via], [true, 'phone'], 'how they asked stays in the history')
  assert.deepEqual([(await desk.rma(sent.number)).status, await mailsOf(sent.number)], ['shipped', ['done_for_you']])
  const refused = await asked()
  await must(rejectReturn, support, {
    number: refused.number,
    lines: [{ lineId: refused.lineId, clause: 'A3', reason: null }],
    message: 'Non.',
    why: 'traces',
  })
  const units = (await desk.rma(refused.number)).lines.flatMap((line) => line.units.map(({ id }) => id))
  const answer = await does(contestUnits, support, { number: refused.number, units, message: 'Il conteste.', onBehalf })
  assert.equal(code(answer), 'wrong_status', 'as for the customer: not of a request that was refused whole')
})
