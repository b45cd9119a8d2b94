import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { assignConversation } from '../contact/assign-conversation.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { closeConversation } from '../contact/sort-conversation.ts'
import { ask } from '../query.ts'
import { assignReturn } from '../returns/assign-return.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { deactivateMember } from './deactivate-member.ts'
import { showStaffMember } from './show-staff-member.ts'

const desk = await testDesk()
const { pool } = desk.stores.database
const { support, manager, admin } = desk.actors
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
  assert.deepEqual(await workOf(gone.id), { returns: 2, conversations: 1 })
  const version = (await desk.rma(one.number)).version
  const done = await desk.must(deactivateMember, admin, { personId: gone.id, reason, assigneeId: heir.id })
  assert.deepEqual([done.returns, done.conversations], [2, 1])
  assert.deepEqual([await whose(one.number), await whose(two.number), await whoseTalk(talk)], [heir.id, heir.id, heir.id])
  assert.deepEqual([await whose(over.number), await whoseTalk(closed)], [gone.id, gone.id])
  assert.deepEqual(
    [await workOf(gone.id), await workOf(heir.id)],
    [
      { returns: 0, conversations: 0 },
      { returns: 2, conversations: 1 },
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
