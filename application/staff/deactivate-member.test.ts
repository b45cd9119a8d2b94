import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { assignConversation } from '../contact/assign-conversation.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'
import { closeConversation } from '../contact/sort-conversation.ts'
import { ask } from '../query.ts'
import { assignReturn } from '../returns/assign-return.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { postMessage } from '../returns/post-message.ts'
import { reopenReturn } from '../returns/reopen-return.ts'
import { deactivateMember } from './deactivate-member.ts'
import { showStaffMember } from './show-staff-member.ts'

const desk = await testDesk()
const { pool } = desk.stores.database
const { support, manager, admin, finance, returns_agent } = desk.actors
const reason = 'A quitté l’entreprise'

const hired = async (): Promise<Actor & { id: string }> => {
  const { id } = await givenPerson(pool, { roles: ['support'] })
  return { id, roles: ['support'], locale: 'fr' }
}
const conversation = async (assigneeId: string): Promise<string> => {
  const { customer, orderId } = await desk.order()
  const { id } = await desk.must(openConversation, customer, { orderId, subject: 'Un geste ?', message: 'Rayé.' })
  await desk.must(assignConversation, support, { id, assigneeId })
  return id
}
const given = async (assigneeId: string): Promise<{ number: string; customer: Actor }> => {
  const it = await returnAt(desk, 'submitted')
  await desk.must(assignReturn, support, { number: it.number, assigneeId })
  return it
}
const writerOf = async (id: string): Promise<{ customerId: string }> =>
  (await pool.query<{ customerId: string }>('select customer_id as "customerId" from conversations where id = $1', [id])).rows[0] ??
  assert.fail()
const whose = async (number: string) => (await desk.rma(number)).assigneeId
const whoseTalk = async (id: string) => (await desk.stores.reads.conversationPage(id))?.conversation.assigneeId
const workOf = async (personId: string) => {
  const view = await ask(showStaffMember, { actor: admin, input: { personId } }, desk.world)
  return isRefusal(view) ? assert.fail(view.code) : view.work
}
const refusalOf = (answer: object) => (isRefusal(answer) ? [answer.code, answer.field] : 'done')

test('who leaves hands what is not done to a colleague, in one act, each with its event; what is over keeps their name', async () => {
  const [gone, heir] = [await hired(), await hired()]
  const [one, two, over] = [await given(gone.id), await given(gone.id), await given(gone.id)]
  await desk.must(cancelReturn, over.customer, { number: over.number })
  const [talk, closed] = [await conversation(gone.id), await conversation(gone.id)]
  await desk.must(closeConversation, support, { id: closed })
  assert.deepEqual(await workOf(gone.id), { returns: 2, conversations: 1, takers: ['support'] })
  const version = (await desk.rma(one.number)).version
  const done = await desk.must(deactivateMember, admin, { personId: gone.id, reason, assigneeId: heir.id })
  assert.deepEqual([done.returns, done.conversations], [2, 1])
  assert.deepEqual([await whose(one.number), await whose(two.number), await whoseTalk(talk)], [heir.id, heir.id, heir.id])
  assert.deepEqual([await whose(over.number), await whoseTalk(closed)], [gone.id, gone.id])
  assert.deepEqual(
    [await workOf(gone.id), await workOf(heir.id)],
    [
      { returns: 0, conversations: 0, takers: ['support', 'returns_agent', 'finance'] },
      { returns: 2, conversations: 1, takers: ['support'] },
    ],
  )
  assert.equal((await desk.rma(one.number)).version, version, 'what somebody decides by is not old for it')
  const { rows } = await pool.query(
    `select e.verb, e.actor_id, e.data from events e join returns r on r.id = e.return_id where r.number = $1 order by e.sequence desc limit 1`,
    [one.number],
  )
  assert.deepEqual(rows, [{ verb: 'assign', actor_id: admin.id, data: { assignee: heir.id, before: gone.id } }])
  const { rows: log } = await pool.query(`select data from log_entries where kind = 'deactivated' and subject_id = $1`, [gone.id])
  assert.deepEqual(log[0]?.data.handed, { returns: 2, conversations: 1, assignee: heir.id })
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

test('nobody inherits what their role lets them do nothing about', async () => {
  const gone = await hired()
  const { number } = await given(gone.id)
  for (const { id } of [finance, returns_agent])
    assert.deepEqual(refusalOf(await desk.does(deactivateMember, admin, { personId: gone.id, reason, assigneeId: id })), [
      'not_their_work',
      'assigneeId',
    ])
  assert.equal(await whose(number), gone.id)
})

test('what was over when they left and goes on later is nobody’s, whoever takes it up', async () => {
  const gone = await hired()
  const [written, reopened] = [await given(gone.id), await given(gone.id)]
  for (const { number, customer } of [written, reopened]) await desk.must(cancelReturn, customer, { number })
  const [opened, quiet] = [await conversation(gone.id), await conversation(gone.id)]
  for (const id of [opened, quiet]) await desk.must(closeConversation, support, { id })
  await desk.must(deactivateMember, admin, { personId: gone.id, reason })
  await desk.must(postMessage, written.customer, { number: written.number, body: 'Finalement, une question.' })
  await desk.must(reopenReturn, manager, { number: reopened.number, reason: 'Erreur' })
  const { customerId } = await writerOf(opened)
  await desk.must(
    postToConversation,
    { id: customerId, customerId, roles: ['customer'], locale: 'fr' },
    { id: opened, body: 'Encore moi.' },
  )
  assert.deepEqual([await whose(written.number), await whose(reopened.number), await whoseTalk(opened)], [null, null, null])
  assert.equal(await whoseTalk(quiet), gone.id)
  const said = { verb: 'assign', actor_role: 'system', actor_id: null, data: { assignee: null, before: gone.id } }
  const lastOf = async (table: string, of: string): Promise<unknown> =>
    (await pool.query(`select verb, actor_role, actor_id, data from ${table} where ${of} order by sequence desc limit 1`)).rows[0]
  for (const { number } of [written, reopened])
    assert.deepEqual(await lastOf('events', `return_id = (select id from returns where number = '${number}')`), said)
  assert.deepEqual(await lastOf('conversation_events', `conversation_id = '${opened}'`), said)
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
})

test('what goes on is nobody’s too where whoever had it works on other things by now', async () => {
  const moved = await hired()
  const { number, customer } = await given(moved.id)
  await desk.must(cancelReturn, customer, { number })
  const id = await conversation(moved.id)
  await desk.must(closeConversation, support, { id })
  await pool.query(`update people set roles = '{finance}' where id = $1`, [moved.id])
  await desk.must(postMessage, customer, { number, body: 'Finalement, une question.' })
  const { customerId } = await writerOf(id)
  await desk.must(postToConversation, { id: customerId, customerId, roles: ['customer'], locale: 'fr' }, { id, body: 'Encore moi.' })
  assert.deepEqual([await whose(number), await whoseTalk(id)], [null, null])
})

test('what they were told and had not read is told to whoever goes on with it, or to the managers', async () => {
  const told = async (personId: string | null): Promise<unknown[]> =>
    (await pool.query(`select message_id from notices where person_id = $1 and read_at is null and kind = 'mention'`, [personId])).rows
  for (const heir of [await hired(), null]) {
    const gone = await hired()
    const { number } = await returnAt(desk, 'submitted')
    const note = await desk.must(postMessage, support, { number, body: 'Tu regardes ?', internal: true, mentions: [gone.id] })
    const before = await told(manager.id)
    await desk.must(deactivateMember, admin, { personId: gone.id, reason, assigneeId: heir?.id ?? null })
    assert.deepEqual(await told(gone.id), [])
    assert.deepEqual(heir ? await told(heir.id) : (await told(manager.id)).slice(before.length), [{ message_id: note.id }])
  }
})

test('without a colleague they go back to the queue', async () => {
  const gone = await hired()
  const [{ number }, talk] = [await given(gone.id), await conversation(gone.id)]
  await desk.must(deactivateMember, admin, { personId: gone.id, reason })
  assert.deepEqual([await whose(number), await whoseTalk(talk)], [null, null])
})

test('nobody inherits who is gone, has no cases or is the one who leaves: then nothing is done', async () => {
  const [gone, before] = [await hired(), await hired()]
  const { number } = await given(gone.id)
  await desk.must(deactivateMember, admin, { personId: before.id, reason })
  for (const assigneeId of [before.id, admin.id, gone.id])
    assert.deepEqual(refusalOf(await desk.does(deactivateMember, admin, { personId: gone.id, reason, assigneeId })), [
      'no_colleague',
      'assigneeId',
    ])
  assert.equal(await whose(number), gone.id)
  assert.deepEqual(refusalOf(await desk.does(deactivateMember, manager, { personId: gone.id, reason })), ['role_may_not', undefined])
})

test('a case that is given to somebody while they leave is nobody’s who is gone', async () => {
  const [gone, heir] = [await hired(), await hired()]
  const numbers = await Promise.all(Array.from({ length: 8 }, async () => (await returnAt(desk, 'submitted')).number))
  await Promise.all([
    ...numbers.map((number) => desk.does(assignReturn, support, { number, assigneeId: gone.id })),
    desk.must(deactivateMember, admin, { personId: gone.id, reason, assigneeId: heir.id }),
  ])
  for (const number of numbers) assert.notEqual(await whose(number), gone.id)
})
