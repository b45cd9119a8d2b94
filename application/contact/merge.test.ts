import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { differences } from '#adapters/db/verify.ts'
import type { Actor } from '#domain/actor.ts'
import type { Suspicion } from '#domain/conversation/suspicion.ts'
import { isRefusal } from '#domain/refusal.ts'
import { request, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { listHeldInName } from './list-held-in-name.ts'
import { listMergeCandidates } from './list-merge-candidates.ts'
import { mergeConversations } from './merge-conversations.ts'
import { mergeIntoReturn } from './merge-into-return.ts'
import { assignConversation } from './assign-conversation.ts'
import { assignToOrder } from './assign-order.ts'
import { findOrdersFor } from './find-orders-for.ts'
import { offerInConversation } from './make-offer.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { postToConversation } from './post-to-conversation.ts'
import { turnConversation } from './turn-into-return.ts'
import { explainPromise } from '../clocks/explain-promise.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { escalateConversation } from './escalate-conversation.ts'
import { closeConversation, markAsSpam, releaseConversation } from './sort-conversation.ts'
import { showConversation } from './show-conversation.ts'
import { ask, type Query } from '../query.ts'
import { showReturn } from '../returns/show-return.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { deactivateMember } from '../staff/deactivate-member.ts'

const desk = await testDesk()
const { actors, does, must, stores, world } = desk
const { support, finance } = actors
const pool = stores.database.pool
const page = async (id: string) => (await stores.reads.conversationPage(id)) ?? assert.fail('no conversation')
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)

const asked = async <Input extends z.ZodType, Output>(it: Query<Input, Output>, actor: Actor, input: z.input<Input>): Promise<Output> => {
  const answer = await ask(it, { actor, input }, { reads: stores.reads, now: world.now })
  return isRefusal(answer) ? assert.fail(JSON.stringify(answer)) : answer
}

/** A minute passes. */
const later = (): void => void (desk.clock.now = new Date(Date.parse(desk.clock.now) + 60_000).toISOString())

async function twice(): Promise<{ first: string; second: string; customer: Actor; order: Awaited<ReturnType<typeof desk.order>> }> {
  const order = await desk.order()
  const { customer } = order
  const { id: first } = await must(openConversation, customer, { subject: 'Écran rayé', message: 'Mon écran est rayé.' })
  later()
  const { id: second } = await must(openConversation, customer, { subject: 'Encore moi', message: 'J’ai oublié la photo.' })
  return { first, second, customer, order }
}

test('two conversations of one person become one: messages in time order, the earlier promise, an event in both, nothing lost', async () => {
  const { first, second, customer } = await twice()
  later()
  await must(postToConversation, customer, { id: first, body: 'Et le câble aussi.' })
  const before = [await page(first), await page(second)] as const
  await pool.query(`insert into reply_tokens (token_hash, conversation_id, created_at) values ($1, $2, now())`, [
    Buffer.from(second),
    second,
  ])
  const receipt = await must(mergeConversations, support, { id: second, into: first })
  assert.equal(receipt.id, first)
  const [kept, gone] = [await page(first), await page(second)]
  assert.deepEqual(
    kept.messages.map(({ body }) => body),
    ['Mon écran est rayé.', 'J’ai oublié la photo.', 'Et le câble aussi.'],
  )
  assert.deepEqual([kept.conversation.status, gone.conversation.status, gone.conversation.mergedInto], ['open', 'merged', first])
  assert.deepEqual([kept.events.at(-1)?.verb, kept.events.at(-1)?.data['merged']], ['absorb', second])
  assert.deepEqual([gone.events.at(-1)?.verb, gone.events.at(-1)?.data['into']], ['merge', first])
  const running = (of: typeof kept) => of.conversation.clocks.filter(({ endedAt }) => endedAt === null)
  assert.deepEqual(running(gone), [])
  assert.deepEqual(
    running(kept).map(({ due }) => due),
    [running(before[0])[0]?.due],
  )
  const { rows } = await pool.query(`select conversation_id as id from reply_tokens where token_hash = $1`, [Buffer.from(second)])
  assert.deepEqual(rows, [{ id: first }], 'answers to the other’s mails arrive in the one that goes on')
  await must(postToConversation, customer, { id: first, body: 'Merci.' })
  assert.equal((await page(first)).messages.length, 4)
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

test('an escalation goes along, and the earlier of two replies stays whichever is kept', async () => {
  const { first, second, customer } = await twice()
  await must(escalateConversation, customer, { id: first, message: 'Un responsable, s’il vous plaît.' })
  const due = (await page(first)).conversation.clocks.find(({ kind }) => kind === 'reply')?.due
  await must(mergeConversations, support, { id: first, into: second })
  const kept = await page(second)
  const running = kept.conversation.clocks.filter(({ endedAt }) => endedAt === null)
  assert.deepEqual(running.map(({ kind }) => kind).toSorted(), ['escalation', 'reply'])
  assert.equal(running.find(({ kind }) => kind === 'reply')?.due, due)
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

test('what is not the same person’s stays apart, and so does what has an open offer, what became a return, and itself', async () => {
  const { first, second, order } = await twice()
  const other = await desk.order({
    customer: { id: 'C-OTHER', name: 'Noé Blanc', profile: 'retail', locale: 'fr' },
    email: 'other@example.org',
  })
  const { id: strange } = await must(openConversation, other.customer, { subject: 'Bonjour', message: 'Une question.' })
  assert.equal(code(await does(mergeConversations, support, { id: strange, into: first })), 'merge_other_writer')
  assert.equal(code(await does(mergeConversations, support, { id: first, into: first })), 'merge_with_itself')
  assert.equal(code(await does(mergeConversations, finance, { id: first, into: second })), 'role_may_not')
  const lines = [{ orderLineId: order.orderLineIds[0] ?? '', quantity: 1 }]
  await must(offerInConversation, support, {
    id: first,
    orderId: order.orderId,
    lines,
    kind: 'discount',
    amount: 1000,
    goods: 'kept',
    message: 'Une remise ?',
  })
  assert.equal(code(await does(mergeConversations, support, { id: first, into: second })), 'merge_offer_open')
  await must(mergeConversations, support, { id: second, into: first })
  assert.equal(code(await does(mergeConversations, support, { id: second, into: first })), 'wrong_conversation_status')
  const found = await asked(listMergeCandidates, support, { id: strange })
  assert.deepEqual(found.items, [], 'nobody else’s is proposed')
})

test('crosswise at once one of the two happens', async () => {
  const { first, second } = await twice()
  const both = await Promise.all([
    does(mergeConversations, support, { id: first, into: second }),
    does(mergeConversations, support, { id: second, into: first }),
  ])
  assert.equal(both.filter((one) => !isRefusal(one)).length, 1)
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

/** Somebody without an account, at this address. */
const writes = (email: string, suspicions: readonly Suspicion[] = []) =>
  world.transact((all) =>
    openWith(
      { ...all, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: world.now(), newId: world.newId },
      {
        id: world.newId(),
        customerId: null,
        companyId: null,
        email,
        orderId: null,
        suspicions,
        words: { subject: 'Offre', name: 'X', orderNamed: null, locale: 'fr' },
        message: 'Achetez.',
        fileIds: [],
      },
    ),
  )

test('what an address writes unproven after it was marked as spam is held; taken back, it is not; nothing is deleted', async () => {
  const first = (await writes('spam@example.org')) ?? assert.fail()
  assert.equal(first.held, false)
  await must(markAsSpam, support, { id: first.id })
  const next = (await writes('spam@example.org')) ?? assert.fail()
  assert.deepEqual([next.held, next.answerBy, (await page(next.id)).conversation.suspicions], [true, null, ['marked_before']])
  assert.equal((await writes('honest@example.org'))?.held, false)
  await must(releaseConversation, support, { id: first.id })
  assert.equal((await writes('spam@example.org'))?.held, false)
  assert.deepEqual(
    (await page(first.id)).messages.map(({ body }) => body),
    ['Achetez.'],
  )
})

const running = (clocks: readonly { kind: string; due: string; endedAt: string | null }[]) =>
  clocks.flatMap(({ kind, due, endedAt }) => (endedAt === null ? [`${kind} ${due}`] : [])).toSorted()

test('what a customer wrote beside their return goes on in it: messages at their dates, once, the promise, an event in both', async () => {
  const { customer, ...order } = await desk.order()
  const { number } = await must(submitReturn, customer, request(order))
  later()
  const { id } = await must(openConversation, customer, { subject: 'Mon retour', message: 'Le câble aussi est mort.' })
  later()
  await must(escalateConversation, customer, { id, message: 'Un responsable, svp.' })
  const promised = running((await page(id)).conversation.clocks)
  const found = await asked(listMergeCandidates, support, { id })
  assert.ok(found.items.some(({ number: of, known }) => of === number && known))
  later()
  const receipt = await must(mergeIntoReturn, support, { id, number })
  assert.equal(receipt.number, number)
  const view = await asked(showReturn, support, { number })
  assert.deepEqual(
    view.messages.map(({ body, cameFrom }) => [body, cameFrom]),
    [
      ['Le câble aussi est mort.', id],
      ['Un responsable, svp.', id],
    ],
  )
  assert.deepEqual([view.events.at(-1)?.verb, view.events.at(-1)?.data['merged'], view.status], ['absorb', id, 'submitted'])
  const { clocks } = await desk.rma(number)
  for (const promise of promised) assert.ok(running(clocks).includes(promise), promise)
  const gone = await page(id)
  assert.deepEqual([gone.conversation.status, running(gone.conversation.clocks), gone.messages], ['merged', [], []])
  const theirs = await asked(showConversation, customer, { id })
  assert.deepEqual([theirs.returnNumber, theirs.mergedInto], [number, null])
  assert.equal(code(await does(mergeIntoReturn, support, { id, number })), 'wrong_conversation_status')
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

test('somebody else’s goes into a return only where staff say that they saw it, under its own name, and without a way in', async () => {
  const { customer, ...order } = await desk.order()
  const { number } = await must(submitReturn, customer, request(order))
  const { id } = (await writes('neighbour@example.org')) ?? assert.fail()
  await pool.query(`insert into reply_tokens (token_hash, conversation_id, created_at) values ($1, $2, now())`, [Buffer.from(id), id])
  for (const who of [finance, actors.returns_agent, actors.admin, customer])
    assert.equal(code(await does(mergeIntoReturn, who, { id, number, otherWriter: true })), 'role_may_not')
  const sought = await asked(listMergeCandidates, support, { id, q: number })
  assert.deepEqual(
    sought.items.map(({ number: of, known }) => [of, known]),
    [[number, false]],
  )
  assert.equal(code(await does(mergeIntoReturn, support, { id, number })), 'merge_not_its_customer')
  await must(mergeIntoReturn, support, { id, number, otherWriter: true })
  const view = await asked(showReturn, customer, { number })
  assert.deepEqual(
    view.messages.map(({ body, author, cameFrom }) => [body, author.name, author.me, cameFrom]),
    [['Achetez.', 'X', false, undefined]],
  )
  const { rows } = await pool.query(
    `select conversation_id as id, revoked_at is not null as shut from reply_tokens where token_hash = $1`,
    [Buffer.from(id)],
  )
  assert.deepEqual(rows, [{ id, shut: true }])
})

test('of two persons’ conversations the words come together where staff say so; whoever wrote them is not shown the other', async () => {
  const { first, customer } = await twice()
  const other = await desk.order({
    customer: { id: 'C-COL', name: 'Noé Blanc', profile: 'retail', locale: 'fr' },
    email: 'noe@example.org',
  })
  const { id } = await must(openConversation, other.customer, { subject: 'Pour Paul', message: 'Je suis sa voisine.' })
  await must(mergeConversations, support, { id, into: first, otherWriter: true })
  const theirs = await asked(showConversation, other.customer, { id })
  assert.deepEqual([theirs.mergedInto, theirs.returnNumber, theirs.messages], [null, null, []])
  const kept = await asked(showConversation, customer, { id: first })
  assert.deepEqual(
    kept.messages.map(({ author, body }) => [body, author.me]),
    [
      ['Mon écran est rayé.', true],
      ['Je suis sa voisine.', false],
    ],
  )
})

test('what is held is merged, attached and answered by nobody before it is judged, and its case knows of it', async () => {
  const { customer, ...order } = await desk.order({ email: 'bought@example.org' })
  const { number } = await must(submitReturn, customer, request(order))
  const held = await writes('bought@example.org', ['sender_unproven'])
  const id = held?.id ?? assert.fail()
  const told = await asked(listHeldInName, support, { number })
  assert.deepEqual(
    told.items.map((one) => [one.id, one.names]),
    [[id, false]],
  )
  const wrong = 'wrong_conversation_status'
  assert.equal(code(await does(mergeIntoReturn, support, { id, number, otherWriter: true })), wrong)
  assert.equal(code(await does(assignToOrder, support, { id, orderId: order.orderId })), wrong)
  assert.equal(code(await does(postToConversation, support, { id, body: 'Bonjour' })), wrong)
  assert.equal(code(await ask(findOrdersFor, { actor: support, input: { id, q: 'CMD' } }, { reads: stores.reads, now: world.now })), wrong)
  await must(releaseConversation, support, { id })
  assert.deepEqual((await asked(listHeldInName, support, { number })).items, [])
  await must(assignToOrder, support, { id, orderId: order.orderId })
})

test('what staff said a moment ago is still mailed, and what was told already is not told again', async () => {
  const { customer, ...order } = await desk.order()
  const { number } = await must(submitReturn, customer, request(order))
  const { id } = await must(openConversation, customer, { subject: 'Mon retour', message: 'Et le câble ?' })
  await must(postToConversation, support, { id, body: 'Gardez-le.' })
  await pool.query(`insert into mail_marks (conversation_id, person_id, sequence) values ($1, $2, 2)`, [id, customer.id])
  later()
  await must(postToConversation, support, { id, body: 'Ou renvoyez-le.' })
  await must(mergeIntoReturn, support, { id, number })
  assert.equal((await desk.rma(number)).assigneeId, support.id, 'whoever had the one has the other, which nobody had')
  const merged = (await stores.reads.returnPage(number)) ?? assert.fail()
  const marked = merged.mailedUpTo[customer.id ?? ''] ?? 0
  assert.deepEqual(
    merged.messages.filter(({ sequence }) => sequence > marked).map(({ body, eventId }) => [body, eventId]),
    [['Ou renvoyez-le.', null]],
  )
  const mails = stores.jobs.filter(({ data }) => data['kind'] === 'message' && data['returnId'] === merged.rma.id)
  assert.deepEqual(
    mails.map(({ data }) => data['causeId']),
    [merged.messages.at(-1)?.id],
  )
})

test('a promise that goes on in a return cites the version that it was made under, and the return’s own promises theirs', async () => {
  const { customer, ...order } = await desk.order()
  const { number } = await must(submitReturn, customer, request(order))
  const newer = { ...technostok, version: technostok.version + 1, inForceFrom: desk.clock.now }
  assert.ok(await publishPolicy(pool, newer, { personId: null, at: desk.clock.now }))
  later()
  const { id } = await must(openConversation, customer, { subject: 'Mon retour', message: 'Le câble aussi est mort.' })
  await must(mergeIntoReturn, support, { id, number })
  const { clocks } = await desk.rma(number)
  const versions = await Promise.all(
    clocks.map(async (clock) => [clock.kind, (await asked(explainPromise, support, { id: clock.id })).grounds.version]),
  )
  assert.deepEqual(Object.fromEntries(versions), { review: technostok.version, reply: newer.version })
})

test('a promise that a conversation kept before it became a return cites the version that it was made under', async () => {
  const { customer, ...order } = await desk.order()
  const versions = await stores.reads.policies()
  const newest = Math.max(...versions.map(({ version }) => version)) + 1
  const newer = { ...technostok, version: newest, inForceFrom: desk.clock.now }
  assert.ok(await publishPolicy(pool, newer, { personId: null, at: desk.clock.now }))
  later()
  const { id } = await must(openConversation, customer, { orderId: order.orderId, subject: 'Mon retour', message: 'Le câble est mort ?' })
  await must(postToConversation, support, { id, body: 'Bonjour, nous regardons.' })
  const [kept] = (await page(id)).conversation.clocks
  await must(turnConversation, support, { id, ...request(order) })
  const { grounds, number } = await asked(explainPromise, support, { id: kept?.id ?? '' })
  assert.ok(number !== null, 'told as the return’s by now')
  assert.equal(grounds.version, newest)
})

test('whoever had what was merged has what nobody had, with an event of its own; who has left gets nothing', async () => {
  const { id: gone } = await givenPerson(pool, { roles: ['support'] })
  const { id: heir } = await givenPerson(pool, { roles: ['support'] })
  const order = await desk.order()
  const { customer } = order
  const { number } = await must(submitReturn, customer, request(order))
  const opened = async (assigneeId?: string): Promise<string> => {
    const { id } = await must(openConversation, customer, { subject: 'Un', message: 'Une question ?' })
    if (assigneeId) await must(assignConversation, support, { id, assigneeId })
    if (assigneeId) await must(closeConversation, support, { id })
    return id
  }
  const [left, leftToo, there, thereToo] = [await opened(gone), await opened(gone), await opened(heir), await opened(heir)]
  const into = await opened()
  await must(deactivateMember, actors.admin, { personId: gone, reason: 'A quitté l’entreprise' })
  const whose = async () => [(await desk.rma(number)).assigneeId, (await page(into)).conversation.assigneeId]
  await must(mergeIntoReturn, support, { id: left, number })
  await must(mergeConversations, support, { id: leftToo, into })
  assert.deepEqual(await whose(), [null, null])
  await must(mergeIntoReturn, support, { id: there, number })
  await must(mergeConversations, support, { id: thereToo, into })
  assert.deepEqual(await whose(), [heir, heir])
  const { rows } = await pool.query(
    `select verb, actor_role, data from events where return_id = $1 and verb = 'assign'
     union all select verb, actor_role, data from conversation_events where conversation_id = $2 and verb = 'assign'`,
    [(await desk.rma(number)).id, into],
  )
  const said = { verb: 'assign', actor_role: 'system', data: { assignee: heir, before: null } }
  assert.deepEqual(rows, [said, said])
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})
