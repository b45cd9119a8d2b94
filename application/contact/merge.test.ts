import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { testDesk } from '../../tests/support/desk.ts'
import { listSiblings } from './list-siblings.ts'
import { mergeConversations } from './merge-conversations.ts'
import { offerInConversation } from './make-offer.ts'
import { openConversation } from './open-conversation.ts'
import { openWith } from './opening.ts'
import { postToConversation } from './post-to-conversation.ts'
import { escalateConversation } from './escalate-conversation.ts'
import { markAsSpam, releaseConversation } from './sort-conversation.ts'
import { ask } from '../query.ts'

const desk = await testDesk()
const { actors, does, must, stores, world } = desk
const { support, finance } = actors
const pool = stores.database.pool
const page = async (id: string) => (await stores.reads.conversationPage(id)) ?? assert.fail('no conversation')
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)

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
  const found = await ask(listSiblings, { actor: support, input: { id: strange } }, { reads: stores.reads, now: world.now })
  assert.deepEqual(isRefusal(found) ? found.code : found.items, [], 'nobody else’s is proposed')
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
const writes = (email: string) =>
  world.transact((all) =>
    openWith(
      { ...all, actor: { id: null, roles: ['customer'], locale: 'fr' }, now: world.now(), newId: world.newId },
      {
        id: world.newId(),
        customerId: null,
        companyId: null,
        email,
        orderId: null,
        suspicions: [],
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
