import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import { system, type Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { sweepClocks } from '../clocks/sweep-clocks.ts'
import { perform } from '../command.ts'
import { confirmPrepared } from './confirm-prepared.ts'
import { lapsePrepared } from './lapse-request.ts'
import { openConversation } from './open-conversation.ts'
import { prepareForCustomer } from './prepare-return.ts'

type Asked = { id: string; requestId: string; customer: Actor; lineId: string }

/** On 24 November at ten; seven local days to confirm it. */
async function prepared(post: Post): Promise<Asked> {
  const { orderId, lineIds, customer } = await post.order(
    givenOrder({
      id: crypto.randomUUID(),
      email: 'client@particulier.example',
      customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
      parcels: [{ id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
    }),
  )
  const lineId = lineIds[0] ?? ''
  const { id } = await post.act(openConversation, customer, { orderId, subject: 'Souris muette', message: 'Que faire ?' })
  const said = { orderLineId: lineId, quantity: 1, reason: 'dead_on_arrival' }
  const { requestId } = await post.act(prepareForCustomer, post.people.support, { id, orderId, type: 'standard_warranty', lines: [said] })
  await post.run()
  return { id, requestId, customer, lineId }
}

const told = (mails: Awaited<ReturnType<Post['run']>>) => mails.map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`)
const sweeps = (post: Post) => Promise.all(Array.from({ length: 8 }, () => sweepClocks(post.world)))
const stateOf = async (post: Post, id: string) =>
  (await post.world.reads.conversationPage(id))?.conversation.prepared.map(({ state }) => state)

test('who has not confirmed is reminded on the mornings of the policy, once each whoever sweeps, by a link that opens it', async (t) => {
  const post = await testPost(t)
  const { id } = await prepared(post)
  assert.deepEqual(told(await post.run('2026-11-28T07:59:00.000Z')), [])
  post.clock.now = '2026-11-28T08:00:00.000Z'
  await sweeps(post)
  const [mail, ...others] = await post.run()
  assert.deepEqual([mail?.subject, others.length], ['Votre demande de retour, à confirmer bientôt\u202f: Souris muette', 0])
  assert.match(mail?.text ?? '', /mardi\s1er\sdécembre\s2026[\s\S]*elle expire/)
  assert.match(mail?.text ?? '', new RegExp(`/messages/${id}/demande#\\S{20}`))
  assert.deepEqual(told(await post.run('2026-11-29T08:00:00.000Z')), [])
  assert.equal((await post.run('2026-11-30T08:00:00.000Z')).length, 1)
  assert.deepEqual(told(await post.run('2026-11-30T20:00:00.000Z')), [])
})

test('a confirmed one is reminded of no more', async (t) => {
  const post = await testPost(t)
  const { id, requestId, customer, lineId } = await prepared(post)
  const lines = [
    { orderLineId: lineId, quantity: 1, reason: 'dead_on_arrival', condition: 'tested_no_marks' as const, dockMessage: 'Muette' },
  ]
  await post.act(confirmPrepared, customer, { id, requestId, lines })
  const mails = await post.run('2026-11-28T08:00:00.000Z')
  assert.deepEqual(
    mails.filter(({ subject }) => subject?.includes('bientôt')),
    [],
  )
})

test('past its last instant it is over, once: the conversation says so, and whoever has it is told at the desk and by e-mail', async (t) => {
  const post = await testPost(t)
  const { id, requestId } = await prepared(post)
  post.clock.now = '2026-12-01T22:59:59.999Z'
  const early = await perform(lapsePrepared, { actor: system, input: { id, requestId } }, post.world)
  assert.equal(isRefusal(early) && early.code, 'delay_still_runs')
  await post.run()
  assert.deepEqual(await stateOf(post, id), ['waiting'])
  post.clock.now = '2026-12-01T23:00:00.000Z'
  await sweeps(post)
  assert.deepEqual(await stateOf(post, id), ['expired'])
  const { events, conversation } = (await post.world.reads.conversationPage(id)) ?? assert.fail()
  assert.deepEqual(
    events.flatMap(({ verb, actorRole, data }) => (verb === 'lapse_return' ? [[actorRole, data['request']]] : [])),
    [['system', requestId]],
  )
  assert.equal(conversation.status, 'answered')
  const notices = await post.world.reads.noticesOf(post.people.support.id ?? '', { after: null, limit: 9 })
  assert.deepEqual(
    notices.map(({ kind, conversation: about }) => [kind, about?.id]),
    [['request_lapsed', id]],
  )
  assert.deepEqual(told(await post.run('2026-12-01T23:05:00.000Z')), [
    'support@technostok.example: Contact\u202f: demande de retour non confirmée, Souris muette',
  ])
  assert.deepEqual(await Array.fromAsync(differences(post.database.pool)), [])
})

test('nobody but the system ends it so', async (t) => {
  const post = await testPost(t)
  const { id, requestId, customer } = await prepared(post)
  for (const actor of [customer, post.people.support, post.people.manager]) {
    const answer = await perform(lapsePrepared, { actor, input: { id, requestId } }, post.world)
    assert.equal(isRefusal(answer) && answer.code, 'role_may_not')
  }
})
