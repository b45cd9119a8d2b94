import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { markRead } from './mark-read.ts'
import { postMessage } from './post-message.ts'
import { showReturn } from './show-return.ts'

const desk = await testDesk()
const { support, returns_agent, manager } = desk.actors

async function messagesOf(number: string, actor: Actor): Promise<readonly MessageView[]> {
  const view = await ask(showReturn, { actor, input: { number } }, desk.world)
  assert.ok(!isRefusal(view))
  return view.messages
}
const marks = async (number: string, actor: Actor): Promise<Record<string, boolean>> =>
  Object.fromEntries((await messagesOf(number, actor)).map(({ body, read }) => [body, read]))

test('a customer sees that customer service has read a message; the dock is not customer service', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  const { sequence } = await desk.must(postMessage, customer, { number, body: 'Bonjour' })
  assert.deepEqual(await marks(number, customer), { Bonjour: false })
  await desk.must(markRead, returns_agent, { number, sequence })
  assert.deepEqual(await marks(number, customer), { Bonjour: false })
  await desk.must(markRead, support, { number, sequence })
  await desk.must(postMessage, customer, { number, body: 'Toujours là ?' })
  assert.deepEqual(await marks(number, customer), { Bonjour: true, 'Toujours là ?': false })
})

test('a mark never goes back, and never beyond what was said', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  const first = await desk.must(postMessage, customer, { number, body: 'Un' })
  assert.deepEqual(await desk.must(markRead, support, { number, sequence: 1_000_000 }), { sequence: first.sequence })
  await desk.must(markRead, support, { number, sequence: 0 })
  await desk.must(postMessage, customer, { number, body: 'Deux' })
  assert.deepEqual(await marks(number, customer), { Un: true, Deux: false })
})

test('who answers has read, and staff sees that the customer has', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  await desk.must(postMessage, customer, { number, body: 'Bonjour' })
  const { sequence } = await desk.must(postMessage, manager, { number, body: 'Bonjour à vous' })
  assert.deepEqual(await marks(number, support), { Bonjour: true, 'Bonjour à vous': false })
  await desk.must(markRead, customer, { number, sequence })
  assert.deepEqual(await marks(number, support), { Bonjour: true, 'Bonjour à vous': true })
})

test('nobody marks what they may not see', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const other = await returnAt(desk, 'submitted', {
    of: await desk.order({ email: 'autre@example.org', customer: { id: 'C-77', name: 'Autre', profile: 'retail' } }),
  })
  const answer = await desk.does(markRead, other.customer, { number, sequence: 1 })
  assert.ok(isRefusal(answer) && answer.kind === 'missing')
})
