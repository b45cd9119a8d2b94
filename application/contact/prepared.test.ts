import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { type Ordered, testDesk } from '../../tests/support/desk.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { runErrand } from '../errand.ts'
import type { SessionScope } from '../people/session-store.ts'
import { confirmPrepared } from './confirm-prepared.ts'
import { declinePrepared } from './decline-prepared.ts'
import { recallPrepared } from './recall-prepared.ts'
import { enterByMailedLink } from './enter-by-mailed-link.ts'
import { escalateConversation } from './escalate-conversation.ts'
import { mergeConversations } from './merge-conversations.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { prepareForCustomer } from './prepare-return.ts'
import { requestSecret } from './request-secret.ts'
import { closeConversation } from './sort-conversation.ts'
import { turnConversation } from './turn-into-return.ts'

const desk = await testDesk()
const { actors, clock, does, must, stores } = desk
const world = { ...desk.world, secrets: createSecrets('a key for tests only, and no other') }
const { support } = actors
const start = clock.now

const page = async (id: string) => (await stores.reads.conversationPage(id)) ?? assert.fail('no conversation')
const consistent = async (): Promise<void> => assert.deepEqual(await Array.fromAsync(differences(stores.database.pool)), [])
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)
const codes = (answer: unknown): string[] => (isRefusal(answer) ? (answer.issues ?? []).map((issue) => issue.code).toSorted() : [])

type Talk = { id: string; order: Ordered; customer: Actor }
async function opened(of?: Ordered): Promise<Talk> {
  const order = of ?? (await desk.order())
  const { id } = await must(openConversation, order.customer, { orderId: order.orderId, subject: 'Souris muette', message: 'Que faire ?' })
  return { id, order, customer: order.customer }
}

/** As staff hear it: little is known yet. */
const heard = ({ id, order }: Talk, over: object = {}) => ({
  id,
  orderId: order.orderId,
  type: 'standard_warranty',
  lines: [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1, reason: 'dead_on_arrival', ...over }],
  message: 'Voici ce que nous avons noté.',
})
const prepare = async (talk: Talk, over: object = {}): Promise<string> =>
  (await must(prepareForCustomer, support, heard(talk, over))).requestId

/** As the customer completes it. */
const whole = ({ id, order }: Talk, requestId: string, over: object = {}) => ({
  id,
  requestId,
  lines: [
    {
      orderLineId: order.orderLineIds[0] ?? '',
      quantity: 1,
      reason: 'dead_on_arrival',
      condition: 'tested_no_marks' as const,
      dockMessage: 'Muette.',
      ...over,
    },
  ],
})

test('what staff wrote down waits for the customer, answers them, and is mailed; nothing is asked for yet', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  const { conversation, request, messages, events } = await page(talk.id)
  assert.deepEqual([conversation.status, conversation.orderId, conversation.clocks[0]?.outcome], ['answered', talk.order.orderId, 'met'])
  assert.deepEqual(
    conversation.prepared.map(({ id, state, preparedBy, expiresAt }) => [id, state, preparedBy, expiresAt]),
    // As long as for details: seven local days.
    [[requestId, 'waiting', support.id, '2026-12-01T22:59:59.999Z']],
  )
  assert.deepEqual(
    [request?.type, request?.lines[0]?.reason, request?.lines[0]?.name !== ''],
    ['standard_warranty', 'dead_on_arrival', true],
  )
  assert.equal(messages.at(-1)?.body, 'Voici ce que nous avons noté.')
  const event = events.at(-1)
  assert.deepEqual(
    [event?.verb, event?.actorId, event?.data],
    ['prepare_return', support.id, { request: requestId, order: talk.order.orderId }],
  )
  assert.deepEqual(stores.jobs.at(-1)?.data, { kind: 'contact_prepared', conversationId: talk.id, causeId: event?.id })
  const { rows } = await stores.database.pool.query('select from returns where id = $1', [talk.id])
  assert.equal(rows.length, 0)
  await consistent()
})

test('the customer completes and confirms it: their own return, promised from that moment, in the same conversation', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  clock.now = '2026-11-25T10:00:00.000Z'
  assert.deepEqual(codes(await does(confirmPrepared, talk.customer, whole(talk, requestId, { condition: null, dockMessage: null }))), [
    'condition_needed',
    'dock_message_needed',
  ])
  const { number } = await must(confirmPrepared, talk.customer, whole(talk, requestId, { dockMessage: 'Muette, dès le déballage.' }))
  const rma = await desk.rma(number)
  assert.deepEqual(
    [rma.id, rma.status, rma.submittedAt, rma.customerId, rma.assigneeId],
    [talk.id, 'submitted', clock.now, talk.customer.id, support.id],
  )
  const review = rma.clocks.find(({ kind }) => kind === 'review')
  assert.deepEqual([review?.startedAt, review?.due], [clock.now, '2026-11-26T10:00:00.000Z'])
  const { events } = (await stores.reads.returnPage(number)) ?? assert.fail()
  assert.deepEqual(
    events.map(({ verb, actorId, actorRole }) => [verb, actorId, actorRole]),
    [['submit', talk.customer.id, 'customer']],
  )
  const { conversation, events: before } = await page(talk.id)
  assert.deepEqual(
    [conversation.status, conversation.prepared[0]?.state, before.at(-1)?.verb],
    ['in_return', 'confirmed', 'confirm_return'],
  )
  assert.equal(stores.jobs.at(-1)?.data['kind'], 'submitted')
  clock.now = start
  await consistent()
})

test('it asks what a request asks: the battery’s questions, and the photo that the reason wants', async () => {
  const order = await desk.order({ lines: [givenLine({ lithiumBattery: true })] })
  const talk = await opened(order)
  const requestId = await prepare(talk, { reason: 'damaged_in_transport' })
  const asked = whole(talk, requestId, { reason: 'damaged_in_transport' })
  assert.deepEqual(codes(await does(confirmPrepared, talk.customer, asked)), ['photo_needed', 'safety_answers_needed'])
  const fileIds = [await givenPhoto(stores, talk.customer.id)]
  const safety = Object.fromEntries(safetyQuestions.map((question) => [question, 'no' as const]))
  const { number } = await must(confirmPrepared, talk.customer, whole(talk, requestId, { reason: 'damaged_in_transport', fileIds, safety }))
  assert.equal((await desk.rma(number)).lines[0]?.declared.safety?.swollen, 'no')
})

test('nobody confirms for the customer, and a stranger finds nothing', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  const stranger: Actor = { id: crypto.randomUUID(), customerId: crypto.randomUUID(), roles: ['customer'], locale: 'fr' }
  const nobody: Actor = { id: null, roles: [], locale: 'fr' }
  const answers = { id: talk.id, requestId }
  assert.equal(code(await does(confirmPrepared, stranger, whole(talk, requestId))), 'conversation_unknown')
  assert.equal(code(await does(declinePrepared, stranger, answers)), 'conversation_unknown')
  assert.equal(code(await does(confirmPrepared, nobody, whole(talk, requestId))), 'sign_in')
  for (const role of ['support', 'manager', 'finance', 'returns_agent', 'admin'] as const)
    assert.equal(code(await does(confirmPrepared, actors[role], whole(talk, requestId))), 'role_may_not', role)
  for (const role of ['finance', 'returns_agent', 'admin'] as const) {
    assert.equal(code(await does(prepareForCustomer, actors[role], heard(talk))), 'role_may_not', role)
    assert.equal(code(await does(recallPrepared, actors[role], answers)), 'role_may_not', role)
  }
  assert.equal(code(await does(recallPrepared, talk.customer, answers)), 'role_may_not')
  assert.equal(code(await does(confirmPrepared, talk.customer, whole(talk, crypto.randomUUID()))), 'request_unknown')
})

test('of ten confirmations at once one is done; and it is done once', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  const answers = await Promise.all(Array.from({ length: 10 }, () => does(confirmPrepared, talk.customer, whole(talk, requestId))))
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1)
  assert.deepEqual(new Set(answers.flatMap((answer) => code(answer) ?? [])), new Set(['wrong_conversation_status']))
  await consistent()
})

test('to its last instant it can be confirmed, and not after', async () => {
  const [early, late] = [await opened(), await opened()]
  const [first, second] = [await prepare(early), await prepare(late)]
  clock.now = '2026-12-01T22:59:59.999Z'
  await must(confirmPrepared, early.customer, whole(early, first))
  clock.now = '2026-12-01T23:00:00.000Z'
  assert.equal(code(await does(confirmPrepared, late.customer, whole(late, second))), 'request_expired')
  assert.equal(code(await does(declinePrepared, late.customer, { id: late.id, requestId: second })), 'request_expired')
  // Another one can be prepared, and takes its place.
  const again = await prepare(late)
  assert.deepEqual(
    (await page(late.id)).conversation.prepared.map(({ state }) => state),
    ['recalled', 'waiting'],
  )
  await must(confirmPrepared, late.customer, whole(late, again))
  clock.now = start
})

test('one that has run out can be taken back; closing ends it, and so does a merger', async () => {
  const [over, closed, merged] = [await opened(), await opened(), await opened()]
  const requestId = await prepare(over)
  for (const talk of [closed, merged]) await prepare(talk)
  await must(closeConversation, support, { id: closed.id })
  assert.equal(code(await does(mergeConversations, support, { id: merged.id, into: over.id, otherWriter: true })), 'merge_request_open')
  clock.now = '2026-12-05T09:00:00.000Z'
  await must(recallPrepared, support, { id: over.id, requestId })
  await must(mergeConversations, support, { id: merged.id, into: over.id, otherWriter: true })
  for (const { id } of [over, closed, merged])
    assert.deepEqual(
      (await page(id)).conversation.prepared.map(({ state }) => state),
      ['recalled'],
    )
  clock.now = start
  await consistent()
})

test('taken back, declined or replaced, it is confirmed no more', async () => {
  const talk = await opened()
  const first = await prepare(talk)
  await must(recallPrepared, support, { id: talk.id, requestId: first })
  assert.equal(code(await does(confirmPrepared, talk.customer, whole(talk, first))), 'request_not_waiting')
  const second = await prepare(talk)
  const third = await prepare(talk)
  assert.equal(code(await does(confirmPrepared, talk.customer, whole(talk, second))), 'request_not_waiting')
  await must(declinePrepared, talk.customer, { id: talk.id, requestId: third, message: 'Plutôt un échange.' })
  const { conversation, messages } = await page(talk.id)
  assert.deepEqual(
    [conversation.status, conversation.clocks.at(-1)?.kind, conversation.clocks.at(-1)?.endedAt, messages.at(-1)?.body],
    ['open', 'reply', null, 'Plutôt un échange.'],
  )
  assert.equal(code(await does(confirmPrepared, talk.customer, whole(talk, third))), 'request_not_waiting')
  assert.equal(code(await does(recallPrepared, support, { id: talk.id, requestId: third })), 'request_not_waiting')
  await consistent()
})

/** Whoever follows the link of the mail: their session, as what it reaches. */
async function follows({ id }: Talk): Promise<() => Promise<SessionScope | undefined>> {
  const request = (await page(id)).conversation.prepared.findLast(({ state }) => state === 'waiting') ?? assert.fail('nothing waits')
  const came = await runErrand(
    enterByMailedLink,
    {
      actor: { id: null, roles: [], locale: 'fr' },
      caller: { ip: '203.0.113.9', tokenHash: null, userAgent: null },
      input: { id, secret: requestSecret(world.secrets, request) },
    },
    world,
  )
  const { token } = isRefusal(came) ? assert.fail(came.code) : came
  return async () => (await stores.people.session(world.secrets.hash(token ?? ''), clock.now))?.scope
}

test('what its link opened ends when it is taken back or replaced; refused, it is kept to the conversation and sees the order no more', async () => {
  const talk = await opened()
  const [first, one] = [await prepare(talk), await follows(talk)]
  assert.equal((await one())?.order?.id, talk.order.orderId)
  await must(recallPrepared, support, { id: talk.id, requestId: first })
  assert.equal(await one(), undefined)
  await prepare(talk)
  const two = await follows(talk)
  const third = await prepare(talk)
  assert.equal(await two(), undefined)
  const three = await follows(talk)
  await must(declinePrepared, talk.customer, { id: talk.id, requestId: third })
  assert.deepEqual(await three(), { order: null, conversationId: talk.id })
})

test('confirmed, or become a return in another way, what its link opened reaches the order of that return', async () => {
  const [confirmed, turned] = [await opened(), await opened()]
  const [requestId, one] = [await prepare(confirmed), await follows(confirmed)]
  await must(confirmPrepared, confirmed.customer, whole(confirmed, requestId))
  assert.equal((await one())?.order?.id, confirmed.order.orderId)
  const [other, two] = [await prepare(turned), await follows(turned)]
  const { lines } = whole(turned, other)
  await must(turnConversation, support, { id: turned.id, orderId: turned.order.orderId, type: 'standard_warranty', lines })
  assert.equal((await two())?.order?.id, turned.order.orderId)
})

test('a link that is followed while the request is taken back opens nothing', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  await must(recallPrepared, support, { id: talk.id, requestId })
  const session = {
    personId: talk.customer.id ?? '',
    at: clock.now,
    expiresAt: '2027-01-01T00:00:00.000Z',
    userAgent: null,
    replaces: null,
  }
  await stores.people.openSession({ ...session, tokenHash: '8'.repeat(64), orderId: talk.order.orderId, openedBy: requestId })
  assert.equal(await stores.people.session('8'.repeat(64), clock.now), undefined)
})

test('a return that staff make meanwhile takes its place', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  const { lines, ...rest } = whole(talk, requestId)
  await must(turnConversation, support, { id: rest.id, orderId: talk.order.orderId, type: 'standard_warranty', lines })
  assert.equal((await page(talk.id)).conversation.prepared[0]?.state, 'recalled')
  assert.equal(code(await does(confirmPrepared, talk.customer, whole(talk, requestId))), 'wrong_conversation_status')
})

test('what is wrong or cannot be returned whatever is said is refused while it is written down', async () => {
  const talk = await opened()
  const another = await desk.order({ customer: { id: 'C-77', name: 'Noé', profile: 'retail', locale: 'fr' }, email: 'noe@example.org' })
  const asks = (over: object, line: object = {}) => does(prepareForCustomer, support, { ...heard(talk, line), ...over })
  assert.equal(code(await asks({ orderId: another.orderId })), 'order_of_somebody_else')
  assert.equal(code(await asks({ orderId: crypto.randomUUID() })), 'order_unknown')
  assert.equal(code(await asks({}, { reason: 'no_such_reason' })), 'reason_unknown')
  assert.equal(code(await asks({}, { orderLineId: another.orderLineIds[0] })), 'line_unknown')
  assert.equal(code(await asks({}, { quantity: 99 })), 'blocked_by_policy')
  assert.equal((await page(talk.id)).conversation.prepared.length, 0)
})

test('an address that nobody proved is asked only about an order that was placed with it, and proves itself before it confirms', async () => {
  const order = await desk.order({ customer: null, email: 'claire@example.org' })
  const other = await desk.order()
  const open = (email: string) =>
    stores.transact((all) =>
      openWith(
        { ...all, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: clock.now, newId: () => crypto.randomUUID() },
        {
          id: crypto.randomUUID(),
          customerId: null,
          companyId: null,
          email,
          orderId: null,
          suspicions: [],
          words: { subject: 'Souris', name: 'Claire', orderNamed: null, locale: 'fr' },
          message: 'Que faire ?',
          fileIds: [],
        },
      ),
    )
  const talk = { id: (await open('claire@example.org'))?.id ?? '', order, customer: order.customer }
  assert.equal(code(await does(prepareForCustomer, support, heard({ ...talk, order: other }))), 'address_unproven')
  const requestId = await prepare(talk)
  const guest: Actor = { id: crypto.randomUUID(), roles: ['customer'], orderId: order.orderId, locale: 'fr' }
  assert.equal(code(await does(confirmPrepared, guest, whole(talk, requestId))), 'conversation_unknown')
})

test('an escalation goes on in the return, due when it was; two conversations merge only once nothing waits', async () => {
  const talk = await opened()
  const requestId = await prepare(talk)
  await must(escalateConversation, talk.customer, { id: talk.id })
  const due = (await page(talk.id)).conversation.clocks.findLast(({ kind }) => kind === 'escalation')?.due
  const other = await opened(talk.order)
  assert.equal(code(await does(mergeConversations, support, { id: talk.id, into: other.id })), 'merge_request_open')
  const { number } = await must(confirmPrepared, talk.customer, whole(talk, requestId))
  assert.equal((await desk.rma(number)).clocks.find(({ kind }) => kind === 'escalation')?.due, due)
})
