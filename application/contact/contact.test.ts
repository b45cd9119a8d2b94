import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { nextDue } from '#domain/return/lane.ts'
import { addHours } from '#domain/time/instant.ts'
import { executeResolution } from '../returns/execute-resolution.ts'
import { markRead } from '../returns/mark-read.ts'
import { postMessage } from '../returns/post-message.ts'
import { presentReturn } from '../returns/present-return.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { acceptInConversation, declineInConversation } from './answer-offer.ts'
import { assignConversation } from './assign-conversation.ts'
import { assignToOrder } from './assign-order.ts'
import { escalateConversation } from './escalate-conversation.ts'
import { offerInConversation } from './make-offer.ts'
import { markConversationRead } from './mark-conversation-read.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { postToConversation } from './post-to-conversation.ts'
import { closeConversation, markAsSpam, releaseConversation } from './sort-conversation.ts'
import { assignConversations, closeConversations, markSeveralAsSpam } from './sort-several.ts'
import { deskOf, within } from '../command.ts'
import { runErrand } from '../errand.ts'
import { createMacro } from '../macros/create-macro.ts'
import { macrosForConversation } from '../macros/macros-for-conversation.ts'
import { ask } from '../query.ts'
import { turnConversation } from './turn-into-return.ts'

const desk = await testDesk()
const { actors, does, must, stores, world } = desk
const { support, manager, finance } = actors
const pool = stores.database.pool
const caller = { ip: '', userAgent: null, tokenHash: null }

const page = async (id: string) => (await stores.reads.conversationPage(id)) ?? assert.fail('no conversation')
const consistent = async (): Promise<void> => assert.deepEqual(await Array.fromAsync(differences(pool)), [])
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)
const done = <T>(answers: readonly (T | Refusal)[]): T[] => answers.filter((answer): answer is T => !isRefusal(answer))
const someone = { name: 'Noé Blanc', profile: 'retail' as const, locale: 'fr' as const }
const hello = { subject: 'Un geste ?', message: 'Mon écran est rayé.' }

async function opened(of?: Ordered): Promise<{ id: string; customer: Actor; order: Ordered }> {
  const order = of ?? (await desk.order())
  const { id } = await must(openConversation, order.customer, { orderId: order.orderId, ...hello })
  return { id, customer: order.customer, order }
}

const terms = ({ order }: { order: Ordered }, over: object = {}) => ({
  orderId: order.orderId,
  lines: [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }],
  kind: 'discount' as const,
  amount: 1000,
  goods: 'kept' as const,
  message: 'Une remise, et vous gardez le produit ?',
  ...over,
})

async function offered(over: object = {}, of?: Ordered) {
  const talk = await opened(of)
  await must(offerInConversation, support, { id: talk.id, ...terms(talk, over) })
  const { conversation } = await page(talk.id)
  return { ...talk, offerId: conversation.offers.at(-1)?.id ?? '' }
}

test('the contact form of somebody signed in opens a conversation about their order, with its promise, event and mail', async () => {
  const { id, customer, order } = await opened()
  const { conversation, messages, events, words } = await page(id)
  assert.deepEqual(
    [conversation.customerId, conversation.orderId, conversation.status, words.subject],
    [customer.id, order.orderId, 'open', 'Un geste ?'],
  )
  assert.deepEqual(
    messages.map((m) => [m.body, m.authorId, m.sequence]),
    [['Mon écran est rayé.', customer.id, 1]],
  )
  assert.deepEqual(
    events.map((e) => [e.verb, e.from, e.to, e.actorId]),
    [['open', 'start', 'open', customer.id]],
  )
  assert.equal(conversation.clocks[0]?.due, '2026-11-26T09:00:00.000Z')
  assert.deepEqual(stores.jobs.at(-1)?.data, { kind: 'contact_received', conversationId: id, causeId: events[0]?.id })
})

test('an order of somebody else is not there', async () => {
  const [mine, theirs] = [await desk.order(), await desk.order({ customer: { ...someone, id: 'C-8' }, email: 'eight@example.org' })]
  assert.equal(code(await does(openConversation, mine.customer, { orderId: theirs.orderId, ...hello })), 'order_unknown')
})

test('one product of the order may be named, and none of another order', async () => {
  const nine = { customer: { ...someone, id: 'C-9' }, email: 'nine@example.org' }
  const [order, another] = [await desk.order(nine), await desk.order(nine)]
  const [orderLineId = ''] = order.orderLineIds
  const { id } = await must(openConversation, order.customer, { orderId: order.orderId, orderLineId, ...hello })
  assert.equal((await page(id)).line?.id, orderLineId)
  for (const about of [{ orderId: another.orderId }, {}])
    assert.equal(code(await does(openConversation, order.customer, { ...about, orderLineId, ...hello })), 'line_unknown')
  await must(assignToOrder, support, { id, orderId: another.orderId })
  assert.equal((await page(id)).line, null)
})

test('who writes far more than anybody has to say waits, and staff never does', async () => {
  const order = await desk.order({ customer: { ...someone, id: 'C-10' }, email: 'ten@example.org' })
  const { id } = await opened(order)
  for (let more = 19; more > 0; more--) await opened(order)
  assert.equal(code(await does(openConversation, order.customer, hello)), 'too_many_attempts')
  const says = (actor: Actor) => does(postToConversation, actor, { id, body: 'Allô ?' })
  assert.equal(code(await says(order.customer)), undefined)
  await pool.query(`update attempts set count = 299 where bucket = $1`, [`writer-says:${order.customer.id}`])
  assert.equal(code(await says(order.customer)), undefined)
  assert.equal(code(await says(order.customer)), 'too_many_attempts')
  assert.equal(code(await says(support)), undefined)
})

test('nobody but the customer, their company and staff reaches it, by any verb', async () => {
  const { id } = await opened()
  const stranger: Actor = { id: crypto.randomUUID(), customerId: crypto.randomUUID(), roles: ['customer'], locale: 'fr' }
  const elsewhere: Actor = { id: stranger.id, roles: ['customer'], conversationId: crypto.randomUUID(), locale: 'fr' }
  for (const actor of [stranger, elsewhere]) {
    assert.equal(code(await does(postToConversation, actor, { id, body: 'Bonjour' })), 'conversation_unknown')
    assert.equal(code(await does(escalateConversation, actor, { id })), 'conversation_unknown')
    assert.equal(code(await does(markConversationRead, actor, { id, sequence: 1 })), 'conversation_unknown')
    assert.equal(code(await does(acceptInConversation, actor, { id, offerId: id })), 'conversation_unknown')
  }
})

test('words go both ways; a note stays with staff, and meets no promise; mere thanks leave it answered', async () => {
  const { id, customer } = await opened()
  await must(postToConversation, support, { id, body: 'À vérifier', internal: true })
  assert.equal((await page(id)).conversation.clocks[0]?.endedAt, null)
  assert.equal(code(await does(postToConversation, customer, { id, body: 'x', internal: true })), 'notes_are_staffs')
  assert.equal(code(await does(postToConversation, customer, { id, body: ' ' })), 'nothing_said')
  await must(postToConversation, support, { id, body: 'Bonjour' })
  const { conversation } = await page(id)
  assert.deepEqual([conversation.status, conversation.clocks[0]?.outcome, conversation.assigneeId], ['answered', 'met', support.id])
  await must(postToConversation, customer, { id, body: 'Merci beaucoup !' })
  const thanked = await page(id)
  assert.deepEqual([thanked.conversation.status, thanked.conversation.clocks.length, thanked.messages.length], ['answered', 1, 4])
  await world.transact((stores) =>
    within(postToConversation, { id, body: 'Merci' }, { ...deskOf(customer, { stores, world }), lostFiles: 1 }),
  )
  const asked = await page(id)
  assert.deepEqual([asked.conversation.status, asked.conversation.clocks.length], ['open', 2])
  await consistent()
})

test('a file goes with a message once, and belongs to the conversation', async () => {
  const { id, customer } = await opened()
  const file = await givenPhoto(stores, customer.id)
  await must(postToConversation, customer, { id, body: '', fileIds: [file] })
  assert.equal(code(await does(postToConversation, customer, { id, body: 'encore', fileIds: [file] })), 'file_unknown')
  assert.equal((await stores.reads.file(file))?.conversation?.id, id)
})

test('events are append-only', async () => {
  await opened()
  await assert.rejects(pool.query('update conversation_events set verb = verb'), /append-only/)
  await assert.rejects(pool.query('delete from conversation_events'), /append-only/)
})

test('an offer is refused above the role’s limit, above what was paid, for units that are not there, for a stranger’s order', async () => {
  const talk = await opened()
  const limit = (await stores.reads.policies())[0]?.settlementLimits.support ?? 0
  const { rows } = await pool.query<{ gross: number }>('select gross from order_lines where id = $1', [talk.order.orderLineIds[0]])
  const offer = (over: object, by = support) => does(offerInConversation, by, { id: talk.id, ...terms(talk, over) })
  assert.equal(code(await offer({ amount: limit + 1 })), 'above_settlement_limit')
  assert.equal(code(await offer({ amount: (rows[0]?.gross ?? 0) + 1 }, manager)), 'above_what_was_paid')
  assert.equal(code(await offer({ lines: [{ orderLineId: talk.order.orderLineIds[0] ?? '', quantity: 4 }] })), 'fewer_units_left')
  assert.equal(code(await offer({ lines: [{ orderLineId: talk.id, quantity: 1 }] })), 'line_unknown')
  const theirs = await desk.order({ customer: { ...someone, id: 'C-9' }, email: 'nine@example.org' })
  assert.equal(
    code(await offer({ orderId: theirs.orderId, lines: [{ orderLineId: theirs.orderLineIds[0] ?? '', quantity: 1 }] })),
    'order_of_somebody_else',
  )
})

test('an offer that is taken makes, in one act, the return with the settlement accepted, in the same conversation', async () => {
  const { id, customer, offerId, order } = await offered()
  const file = await givenPhoto(stores, customer.id)
  await must(postToConversation, customer, { id, body: 'Je réfléchis.', fileIds: [file] })
  const { number } = await must(acceptInConversation, customer, { id, offerId, message: 'D’accord.' })
  const rma = await desk.rma(number)
  assert.deepEqual(
    rma.clocks.filter(({ kind, endedAt }) => kind === 'reply' && endedAt === null).length,
    1,
    'what was asked before it was taken is still to be answered',
  )
  assert.deepEqual([rma.id, rma.status, rma.orderId, rma.customerId], [id, 'resolving', order.orderId, customer.id])
  assert.deepEqual(
    rma.settlements.map((s) => [s.state, s.amount, s.goods, s.offeredBy]),
    [['accepted', 1000, 'kept', support.id]],
  )
  assert.deepEqual(
    rma.resolutions.map((r) => [r.kind, r.state, r.amount]),
    [['discount', 'owed', 1000]],
  )
  const shown = await stores.reads.returnPage(number)
  assert.deepEqual(
    shown?.events.map((e) => [e.verb, e.actorId]),
    [
      ['submit', customer.id],
      ['offer_settlement', support.id],
      ['accept_settlement', customer.id],
    ],
  )
  assert.deepEqual(
    shown?.messages.map((m) => m.body),
    ['Mon écran est rayé.', 'Une remise, et vous gardez le produit ?', 'Je réfléchis.', 'D’accord.'],
  )
  assert.equal((await stores.reads.file(file))?.owner?.orderId, order.orderId)
  const { conversation, returnNumber, events } = await page(id)
  assert.deepEqual([conversation.status, returnNumber, events.at(-1)?.verb], ['in_return', number, 'accept_offer'])
  assert.equal(shown?.readUpTo[customer.id ?? ''], shown?.messages[2]?.sequence)
  await must(postMessage, customer, { number, body: 'Merci.' })
  await consistent()
  const resolutionId = rma.resolutions[0]?.id ?? ''
  const key = { idempotency: { principal: finance.id ?? '', route: 'x', key: number, requestHash: 'ab'.repeat(32) } }
  assert.equal((await must(executeResolution, finance, { number, resolutionId, reference: 'VIR-1' }, key)).status, 'closed')
  await consistent()
})

test('with goods coming back the return is approved, and says by when', async () => {
  const { id, customer, offerId } = await offered({ goods: 'come_back', kind: 'credit', amount: 2000 })
  const { number } = await must(acceptInConversation, customer, { id, offerId })
  const rma = await desk.rma(number)
  assert.equal(rma.status, 'approved')
  assert.ok(rma.clocks.some((clock) => clock.kind === 'return_by' && clock.endedAt === null))
  await consistent()
})

test('what the policy would block is waived by the offer, where it can be: a delivery of long ago', async () => {
  const order = await desk.order({
    parcels: [
      { id: 'P1', deliveredAt: '2026-06-01T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: givenLine().id, quantity: 3 }] },
    ],
  })
  const talk = await opened(order)
  await must(offerInConversation, support, { id: talk.id, ...terms(talk) })
  const offerId = (await page(talk.id)).conversation.offers[0]?.id ?? ''
  const { number } = await must(acceptInConversation, talk.customer, { id: talk.id, offerId })
  assert.deepEqual((await desk.rma(number)).lines[0]?.exceptions, [{ clause: 'A4', answer: 'granted' }])
})

test('of 20 acceptances at once one is done; the others are told that it is a return', async () => {
  const { id, customer, offerId } = await offered()
  const answers = await Promise.all(Array.from({ length: 20 }, () => does(acceptInConversation, customer, { id, offerId })))
  assert.equal(done(answers).length, 1)
  assert.deepEqual([...new Set(answers.map(code).filter(Boolean))], ['wrong_conversation_status'])
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from returns where id = $1', [id])
  assert.equal(rows[0]?.n, 1)
  await consistent()
})

test('accept against decline, and against a new offer, on what both saw: one wins', async () => {
  const [a, b] = [await offered(), await offered()]
  const { conversation } = await page(a.id)
  const first = await Promise.all([
    does(acceptInConversation, a.customer, { id: a.id, offerId: a.offerId }, { expects: conversation.version }),
    does(declineInConversation, a.customer, { id: a.id, offerId: a.offerId }, { expects: conversation.version }),
  ])
  assert.equal(done<unknown>(first).length, 1)
  const second = await Promise.all([
    does(acceptInConversation, b.customer, { id: b.id, offerId: b.offerId }),
    does(offerInConversation, support, { id: b.id, ...terms(b, { amount: 500 }) }),
  ])
  const taken = await page(b.id)
  if (isRefusal(second[0])) assert.equal(taken.conversation.offers.filter((o) => o.state === 'offered').length, 1)
  else assert.equal(taken.conversation.status, 'in_return')
  await consistent()
})

test('offers in two conversations on the same line never give more than was paid for it', async () => {
  const order = await desk.order({ lines: [givenLine({ quantity: 1 })] })
  const { rows } = await pool.query<{ gross: number }>('select gross from order_lines where id = $1', [order.orderLineIds[0]])
  const gross = rows[0]?.gross ?? 0
  const talks = await Promise.all([opened(order), opened(order)])
  for (const talk of talks) await must(offerInConversation, manager, { id: talk.id, ...terms(talk, { amount: gross }) })
  const answers = await Promise.all(
    talks.map(async ({ id, customer }) =>
      does(acceptInConversation, customer, { id, offerId: (await page(id)).conversation.offers[0]?.id ?? '' }),
    ),
  )
  assert.equal(done(answers).length, 1)
  assert.deepEqual(answers.map(code).filter(Boolean), ['above_what_was_paid'])
  await consistent()
})

test('a declined or replaced offer is not taken any more', async () => {
  const { id, customer, offerId, order } = await offered()
  await must(offerInConversation, support, { id, ...terms({ order }, { amount: 500 }) })
  assert.equal(code(await does(acceptInConversation, customer, { id, offerId })), 'settlement_not_open')
  const next = (await page(id)).conversation.offers.at(-1)?.id ?? ''
  await must(declineInConversation, customer, { id, offerId: next, message: 'Non merci.' })
  assert.equal(code(await does(acceptInConversation, customer, { id, offerId: next })), 'settlement_not_open')
  assert.equal(code(await does(acceptInConversation, customer, { id, offerId: id })), 'settlement_unknown')
})

test('an offer is answered for the customer who says so on the telephone, by another than whoever made it, and recorded so', async () => {
  const { id, offerId, customer } = await offered(
    {},
    await desk.order({ customer: { ...someone, id: 'C-51' }, email: 'fiftyone@example.org' }),
  )
  const yes = { id, offerId, onBehalf: true, message: 'Oui, au téléphone.' }
  assert.equal(code(await does(acceptInConversation, support, { id, offerId })), 'role_may_not')
  assert.equal(code(await does(acceptInConversation, customer, yes)), 'role_may_not')
  assert.equal(code(await does(acceptInConversation, actors.finance, yes)), 'role_may_not')
  assert.equal(code(await does(acceptInConversation, support, yes)), 'own_offer')
  const { number } = await must(acceptInConversation, actors.manager, yes)
  const told = (await page(id)).events.at(-1)
  assert.deepEqual([told?.verb, told?.actorId, told?.data['onBehalf']], ['accept_offer', actors.manager.id, true])
  const made = (await stores.reads.returnPage(number)) ?? assert.fail()
  const accepted = made.events.find(({ verb }) => verb === 'accept_settlement')
  assert.deepEqual([made.rma.customerId, accepted?.actorId, accepted?.data['onBehalf']], [customer.id, actors.manager.id, true])
  const said = made.messages.at(-1)
  assert.deepEqual(
    [said?.body, said?.authorKind, said?.onBehalf, said?.authorId],
    ['Oui, au téléphone.', 'customer', true, actors.manager.id],
  )
  await consistent()
})

test('whoever made an offer writes down the customer’s no, and the customer is told', async () => {
  const { id, offerId } = await offered({}, await desk.order({ customer: { ...someone, id: 'C-52' }, email: 'fiftytwo@example.org' }))
  await must(declineInConversation, support, { id, offerId, onBehalf: true, message: 'Non.' })
  const { conversation, events } = await page(id)
  assert.deepEqual([conversation.offers.at(-1)?.state, events.at(-1)?.data['onBehalf']], ['declined', true])
  assert.deepEqual(stores.jobs.at(-1)?.data, { kind: 'contact_done_for_you', conversationId: id, causeId: events.at(-1)?.id })
  const again = await offered({}, await desk.order({ customer: { ...someone, id: 'C-54' }, email: 'fiftyfour@example.org' }))
  const jobs = stores.jobs.length
  await must(declineInConversation, again.customer, { id: again.id, offerId: again.offerId, message: 'Non.' })
  assert.equal(stores.jobs.length, jobs, 'who says no themselves knows it')
})

test('staff turn a conversation into a return on the customer’s behalf, recorded as theirs, conversation kept', async () => {
  const { id, customer, order } = await opened()
  assert.equal(code(await does(turnConversation, customer, { id, ...request(order) })), 'role_may_not')
  await must(assignConversation, manager, { id, assigneeId: manager.id })
  const { number } = await must(turnConversation, support, { id, ...request(order), message: 'Nous avons ouvert un retour.' })
  const shown = await stores.reads.returnPage(number)
  assert.deepEqual(
    [shown?.rma.id, shown?.rma.customerId, shown?.rma.assigneeId, shown?.events[0]?.actorId, shown?.events[0]?.actorRole],
    [id, customer.id, manager.id, support.id, 'support'],
  )
  assert.deepEqual(
    shown?.messages.map((m) => m.body),
    ['Mon écran est rayé.', 'Nous avons ouvert un retour.'],
  )
  assert.equal(code(await does(postToConversation, customer, { id, body: 'x' })), 'wrong_conversation_status')
  assert.equal(code(await does(turnConversation, support, { id, ...request(order) })), 'wrong_conversation_status')
  await consistent()
})

test('a closed conversation of somebody who has left becomes a return that is nobody’s', async () => {
  const { id, order } = await opened(await desk.order({ customer: { ...someone, id: 'C-53' }, email: 'fiftythree@example.org' }))
  await must(assignConversation, manager, { id, assigneeId: support.id })
  await must(closeConversation, support, { id })
  await pool.query('update people set disabled_at = now() where id = $1', [support.id])
  const { number } = await must(turnConversation, manager, { id, ...request(order) })
  await pool.query('update people set disabled_at = null where id = $1', [support.id])
  assert.equal((await desk.rma(number)).assigneeId, null)
})

test('an escalation goes on in the return, due when it was; a word that goes with the return answers it', async () => {
  const before = desk.clock.now
  const promisesOf = async (message: string) => {
    const { id, customer, order } = await opened(await desk.order({ customer: { ...someone, id: 'C-48' }, email: 'forty8@example.org' }))
    await must(escalateConversation, customer, { id, message: 'Deuxième panne.' })
    const due = (await page(id)).conversation.clocks.find(({ kind }) => kind === 'escalation')?.due
    desk.clock.now = addHours(desk.clock.now, 3)
    const { number } = await must(turnConversation, support, { id, ...request(order), message })
    const there = (await page(id)).conversation.clocks.filter(({ kind }) => kind === 'escalation')
    const here = (await desk.rma(number)).clocks.filter(({ kind }) => kind === 'escalation')
    await consistent()
    const told = (clocks: typeof here) => clocks.map((clock) => [clock.due === due, clock.outcome])
    return [told(there), told(here)]
  }
  assert.deepEqual(await promisesOf(''), [[[true, 'void']], [[true, null]]])
  assert.deepEqual(await promisesOf('Nous avons ouvert un retour.'), [[[true, 'met']], []])
  desk.clock.now = before
})

test('words that nobody has answered are still owed their answer in the return, due when it was', async () => {
  const before = desk.clock.now
  const { id, order } = await opened(await desk.order({ customer: { ...someone, id: 'C-49' }, email: 'forty9@example.org' }))
  const due = (await page(id)).conversation.clocks.find(({ kind }) => kind === 'reply')?.due ?? assert.fail('nothing promised')
  desk.clock.now = addHours(before, 30)
  const { number } = await must(turnConversation, support, { id, ...request(order) })
  const replies = async () =>
    (await desk.rma(number)).clocks.filter(({ kind }) => kind === 'reply').map((clock) => [clock.due, clock.outcome] as const)
  assert.deepEqual(
    (await page(id)).conversation.clocks.map(({ kind, outcome }) => [kind, outcome]),
    [['reply', 'void']],
  )
  assert.deepEqual(await replies(), [[due, null]])
  const rma = await desk.rma(number)
  assert.equal(nextDue(rma), due, 'of both promises the nearer one orders the queue')
  assert.ok((rma.clocks.find(({ kind }) => kind === 'review')?.due ?? '') > due)
  const { rows } = await pool.query<{ kind: string; due: string }>(
    `select kind, due from clocks where (return_id = $1 or conversation_id = $1) and outcome is distinct from 'void' and kind = 'reply'`,
    [id],
  )
  assert.equal(rows.length, 1, 'it is counted once in the figures')
  await must(postMessage, support, { number, body: 'La réponse.' })
  assert.deepEqual(await replies(), [[due, 'met']])
  await consistent()
  desk.clock.now = before
})

test('read marks, unread counts, files and live updates go on in the return that a conversation became', async () => {
  const { id, customer, order } = await opened()
  const file = await givenPhoto(stores, customer.id)
  await must(postToConversation, customer, { id, body: 'Voici la photo.', fileIds: [file] })
  await must(postToConversation, support, { id, body: 'Merci.' })
  const { sequence } = (await page(id)).conversation
  await must(markConversationRead, customer, { id, sequence })
  const { number } = await must(turnConversation, support, { id, ...request(order), message: 'Nous avons ouvert un retour.' })
  const mine = async () =>
    (await stores.reads.returnsOf({ customerId: customer.id, companyId: null, readerId: customer.id }, { after: null, limit: 50 })).find(
      (row) => row.number === number,
    )?.unread
  const shown = async () => (await stores.reads.returnPage(number)) ?? assert.fail('no return')
  assert.equal((await shown()).readUpTo[customer.id ?? ''], sequence)
  assert.equal(await mine(), 1)
  const said = await must(postMessage, support, { number, body: 'Il nous manque le numéro de série.' })
  assert.equal(await mine(), 2)
  const heard: string[] = []
  const listener = await pool.connect()
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
  await listener.query('listen live')
  await must(markRead, customer, { number, sequence: said.sequence })
  await listener.query('unlisten live')
  listener.release()
  assert.deepEqual(heard, [`${id} read`])
  assert.deepEqual([await mine(), (await shown()).readBy.customer], [0, said.sequence])
  const [kept] = (await shown()).files
  assert.deepEqual([kept?.id, kept?.messageId], [file, (await shown()).messages[1]?.id])
  const sequences = (await shown()).messages.map((m) => m.sequence)
  assert.deepEqual(
    sequences,
    [...new Set(sequences)].toSorted((a, b) => a - b),
  )
  assert.equal((await stores.reads.ownerOf(id))?.number, number)
})

test('who came for a conversation goes on in its return with the photo that they had not sent yet', async () => {
  const { id, customer, order } = await opened()
  const token = '7'.repeat(64)
  const expiresAt = '2027-01-01T00:00:00.000Z'
  const session = { tokenHash: token, personId: customer.id ?? '', at: desk.clock.now, expiresAt, userAgent: null, replaces: null }
  await stores.people.openSession({ ...session, conversationId: id })
  const file = await givenPhoto(stores, customer.id, id)
  const { number } = await must(turnConversation, support, { id, ...request(order) })
  const guest: Actor = { id: customer.id, roles: ['customer'], orderId: order.orderId, locale: 'fr' }
  await must(postMessage, guest, { number, body: 'Voici.', fileIds: [file] })
})

test('turning takes units like any request: what is held already is refused, and nothing of it stands', async () => {
  const order = await desk.order()
  const { id } = await opened(order)
  await must(submitReturn, order.customer, request(order, 3))
  assert.equal(code(await does(turnConversation, support, { id, ...request(order) })), 'blocked_by_policy')
  const { conversation, messages } = await page(id)
  assert.deepEqual([conversation.status, messages.length], ['open', 1])
})

/** Somebody whose address nobody proved. */
const stranger = async (email: string): Promise<string> => {
  const id = world.newId()
  await world.transact((s) =>
    openWith(
      { ...s, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: desk.clock.now, newId: world.newId },
      {
        id,
        customerId: null,
        companyId: null,
        email,
        orderId: null,
        suspicions: [],
        words: { subject: 'Bonjour', name: 'Claire', orderNamed: null, locale: 'fr' },
        message: 'Je ne suis pas connectée.',
        fileIds: [],
      },
    ),
  )
  return id
}

test('an address that was typed in is nobody’s: not shown to its owner, no return, no offer, whatever order is named', async () => {
  const order = await desk.order()
  const { rows } = await pool.query<{ email: string }>('select email from people where id = $1', [order.customerId])
  const id = await stranger(rows[0]?.email ?? '')
  const reader = {
    customerId: order.customerId,
    companyId: order.companyId,
    orderId: null,
    conversationId: null,
    readerId: order.customerId,
  }
  assert.ok(!(await stores.reads.conversationsOf(reader, { after: null, limit: 50 })).some((row) => row.id === id))
  assert.equal(code(await does(postToConversation, order.customer, { id, body: 'x' })), 'conversation_unknown')
  await must(assignToOrder, support, { id, orderId: order.orderId })
  assert.equal(code(await does(turnConversation, support, { id, ...request(order) })), 'address_unproven')
  assert.equal(code(await does(offerInConversation, support, { id, ...terms({ order }) })), 'address_unproven')
})

test('what somebody wrote before their address was proven is theirs in the return too, and bears their name for everybody else', async () => {
  const order = await desk.order()
  const { rows } = await pool.query<{ email: string }>('select email from people where id = $1', [order.customerId])
  const id = await stranger(rows[0]?.email ?? '')
  await pool.query('update conversations set customer_id = $2 where id = $1', [id, order.customerId])
  const { number } = await must(turnConversation, support, { id, ...request(order), message: 'Nous avons ouvert un retour.' })
  const shown = (await stores.reads.returnPage(number)) ?? assert.fail('no return')
  const first = (actor: Actor) => presentReturn(shown, { actor, now: desk.clock.now, ledger: null }).messages[0]?.author
  assert.deepEqual(first(order.customer), { kind: 'customer', name: 'Claire', me: true })
  assert.deepEqual(first(support), { kind: 'customer', name: 'Claire', me: false })
})

test('closing, spam and release are support’s, recorded, and a stale view is refused', async () => {
  const { id, customer } = await opened()
  assert.equal(code(await does(closeConversation, customer, { id })), 'role_may_not')
  assert.equal(code(await does(closeConversation, support, { id }, { expects: 7 })), 'stale_version')
  await must(closeConversation, support, { id })
  await must(markAsSpam, support, { id })
  await must(releaseConversation, support, { id })
  assert.deepEqual(
    (await page(id)).events.map((e) => e.verb),
    ['open', 'close', 'mark_spam', 'release'],
  )
  await consistent()
})

test('the desk’s list stands by nearest promise and goes on after its last row; reading is remembered', async () => {
  desk.clock.now = '2026-11-24T10:00:00.000Z'
  for (const _ of [1, 2, 3]) await opened()
  const all = await stores.reads.deskConversations({ status: 'open', readerId: support.id, after: null, limit: 100 })
  const dues = all.map((row) => row.nextDue ?? '~')
  assert.deepEqual(dues, dues.toSorted())
  const [first] = all
  const rest = await stores.reads.deskConversations({
    status: 'open',
    readerId: support.id,
    after: { due: first?.nextDue ?? null, id: first?.id ?? '' },
    limit: 100,
  })
  assert.deepEqual(
    rest.map((row) => row.id),
    all.slice(1).map((row) => row.id),
  )
  const aged = (order: 'newest' | 'oldest', last?: string) =>
    stores.reads.deskConversations({
      status: 'open',
      readerId: support.id,
      order,
      after: last === undefined ? null : { due: null, id: last },
      limit: 100,
    })
  const newest = await aged('newest')
  const ids = newest.map(({ id }) => id)
  assert.deepEqual([...ids].toSorted().toReversed(), ids, 'by when they were opened, the newest first')
  assert.deepEqual(
    (await aged('oldest')).map(({ id }) => id),
    ids.toReversed(),
  )
  assert.deepEqual(
    (await aged('newest', ids[0])).map(({ id }) => id),
    ids.slice(1),
  )
  assert.ok(
    newest.every(({ said }) => said !== null),
    'each with what its customer said last',
  )
  assert.equal(first?.unread, 1)
  await must(markConversationRead, support, { id: first?.id ?? '', sequence: 99 })
  assert.equal((await stores.reads.deskConversations({ status: 'open', readerId: support.id, after: null, limit: 1 }))[0]?.unread, 0)
  assert.equal((await stores.reads.conversationCounts()).open, all.length)
})

test('several are given away, closed or marked at once, each with its own answer and once for one intention', async () => {
  const [first, second, spam] = [await opened(), await opened(), await opened()]
  await must(markAsSpam, support, { id: spam.id })
  const batch = crypto.randomUUID()
  const ids = [first.id, second.id, spam.id]
  const asSeen = (of: readonly string[]) => Promise.all(of.map(async (id) => ({ id, sequence: (await page(id)).conversation.sequence })))
  const items = await asSeen(ids)
  const close = () => runErrand(closeConversations, { actor: support, input: { batch, items }, caller }, world)
  const outcome = (await close()) as { items: { id: string; refusal: Refusal | null }[] }
  assert.deepEqual(
    outcome.items.map(({ id, refusal }) => [id, refusal?.code ?? null]),
    [
      [first.id, null],
      [second.id, null],
      [spam.id, 'wrong_conversation_status'],
    ],
  )
  const before = (await page(first.id)).conversation.version
  await close()
  assert.equal((await page(first.id)).conversation.version, before, 'sent again it is done once')
  const give = (assigneeId: string | null, seen: (id: string) => string | null) =>
    runErrand(
      assignConversations,
      { actor: support, input: { batch: crypto.randomUUID(), items: ids.map((id) => ({ id, seen: seen(id) })), assigneeId }, caller },
      world,
    ) as Promise<{ items: readonly { refusal: Refusal | null }[] }>
  await give(manager.id, () => null)
  assert.deepEqual(
    (await give(support.id, (id) => (id === second.id ? manager.id : null))).items.map(({ refusal }) => refusal?.code ?? 'done'),
    ['assigned_meanwhile', 'done', 'assigned_meanwhile'],
    'a colleague who took it in between keeps it',
  )
  await give(manager.id, () => support.id)
  await runErrand(markSeveralAsSpam, { actor: support, input: { batch, items: await asSeen([second.id]) }, caller }, world)
  assert.deepEqual([(await page(second.id)).conversation.status, (await page(second.id)).conversation.assigneeId], ['spam', manager.id])
  assert.equal(code(await runErrand(closeConversations, { actor: finance, input: { batch, items }, caller }, world)), 'role_may_not')
})

test('what the customer wrote after the list was seen is neither closed nor called spam unread: each that went on says so', async () => {
  const [still, went] = [await opened(), await opened()]
  const items = await Promise.all([still, went].map(async ({ id }) => ({ id, sequence: (await page(id)).conversation.sequence })))
  await must(postToConversation, went.customer, { id: went.id, body: 'Et le câble ?' })
  for (const it of [closeConversations, markSeveralAsSpam]) {
    const answer = await runErrand(it, { actor: support, input: { batch: crypto.randomUUID(), items: items.slice(1) }, caller }, world)
    assert.deepEqual(isRefusal(answer) || answer.items.map(({ id, refusal }) => [id, refusal?.code]), [[went.id, 'changed_meanwhile']])
  }
  await runErrand(closeConversations, { actor: support, input: { batch: crypto.randomUUID(), items }, caller }, world)
  assert.deepEqual([(await page(still.id)).conversation.status, (await page(went.id)).conversation.status], ['closed', 'open'])
})

test('a note names colleagues, who hear of it; nothing public does', async () => {
  const { id, customer } = await opened()
  const mentions = [manager.id ?? '', support.id ?? '']
  assert.equal(code(await does(postToConversation, support, { id, body: 'Bonjour', mentions })), 'only_a_note')
  assert.equal(code(await does(postToConversation, customer, { id, body: 'Bonjour', mentions })), 'only_a_note')
  const said = await must(postToConversation, support, { id, body: '@manager, tu vois ?', internal: true, mentions })
  const { rows } = await pool.query('select person_id, kind, return_id, message_id from notices where conversation_id = $1', [id])
  assert.deepEqual(rows, [{ person_id: manager.id, kind: 'mention', return_id: null, message_id: said.id }], 'and not whoever wrote it')
})

test('macros are worded for whoever wrote; what only a return has stays open', async () => {
  const { id, order } = await opened()
  await must(createMacro, support, { shared: false, name: 'Suivi', fr: 'Bonjour {customer}, pour {order} : dossier {number}.' })
  const answer = await ask(macrosForConversation, { actor: support, input: { id } }, world)
  const [macro] = isRefusal(answer) ? [] : answer.items
  const { words, customer, order: bought } = await page(id)
  assert.equal(macro?.text, `Bonjour ${customer?.name ?? words.name}, pour ${bought?.number} : dossier {number}.`)
  assert.deepEqual([macro?.missing, bought?.id], [['number'], order.orderId])
  assert.equal(
    code(await ask(macrosForConversation, { actor: support, input: { id: crypto.randomUUID() } }, world)),
    'conversation_unknown',
  )
})
