import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import { testPost } from '../../tests/support/post.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { sweepClocks } from '../clocks/sweep-clocks.ts'
import { offerInConversation } from './make-offer.ts'
import { openConversation } from './open-conversation.ts'
import { postToConversation } from './post-to-conversation.ts'

test('an answered conversation in which nobody writes for thirty days is closed by the system, once, and opened again by a word of the customer’s', async (t) => {
  const post = await testPost(t)
  const { support } = post.people
  const { orderId, lineIds, customer } = await post.order(
    givenOrder({
      id: 'Q-1',
      parcels: [{ id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
    }),
  )
  const opened = async () => (await post.act(openConversation, customer, { orderId, subject: 'Souris muette', message: 'Que faire ?' })).id
  const page = async (id: string) => (await post.world.reads.conversationPage(id)) ?? assert.fail()
  const states = (...ids: string[]) => Promise.all(ids.map(async (id) => (await page(id)).conversation.status))
  const [quiet, asked, offered, noted] = [await opened(), await opened(), await opened(), await opened()]
  const answer = (id: string) => post.act(postToConversation, support, { id, body: 'Rebranchez-la.' })
  await answer(quiet)
  await answer(noted)
  const line = { orderLineId: lineIds[0] ?? '', quantity: 1 }
  const terms = { kind: 'discount', amount: 500, goods: 'kept', message: 'Une remise ?' } as const
  await post.act(offerInConversation, support, { id: offered, orderId, lines: [line], ...terms })
  post.clock.now = '2026-12-10T10:00:00.000Z'
  await post.act(postToConversation, support, { id: noted, body: 'Elle rappelle lundi.', internal: true })
  // Thirty calendar days from 24 November end with the 24th of December, in Paris.
  post.clock.now = '2026-12-24T22:59:59.999Z'
  await sweepClocks(post.world)
  assert.deepEqual(await states(quiet, asked, offered, noted), ['answered', 'open', 'answered', 'answered'])
  post.clock.now = '2026-12-24T23:00:00.000Z'
  await Promise.all(Array.from({ length: 4 }, () => sweepClocks(post.world)))
  assert.deepEqual(await states(quiet, asked, offered, noted), ['closed', 'open', 'answered', 'answered'])
  const lapses = (await page(quiet)).events.filter(({ verb }) => verb === 'lapse')
  assert.deepEqual(
    lapses.map(({ actorId, actorRole, from, to }) => [actorId, actorRole, from, to]),
    [[null, 'system', 'answered', 'closed']],
  )
  await post.act(postToConversation, customer, { id: quiet, body: 'Elle est encore muette.' })
  const again = (await page(quiet)).conversation
  assert.deepEqual([again.status, again.clocks.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind)], ['open', ['reply']])
  assert.deepEqual(await Array.fromAsync(differences(post.database.pool)), [])
})
