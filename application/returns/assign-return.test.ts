import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { listColleagues } from '../people/colleagues.ts'
import { ask } from '../query.ts'
import { approveReturn } from './approve-return.ts'
import { assignReturn } from './assign-return.ts'
import { showQueue } from '../queue/show-queue.ts'
import { showReturn } from './show-return.ts'

const desk = await testDesk()
const { support, returns_agent, manager, admin, finance } = desk.actors

async function see(number: string, actor: Actor): Promise<ReturnView> {
  const view = await ask(showReturn, { actor, input: { number } }, desk.world)
  assert.ok(!isRefusal(view))
  return view
}
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')

test('a case is taken, given to a colleague and left to nobody, each time with an event that staff alone sees', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  const before = await see(number, support)
  await desk.must(assignReturn, support, { number, assigneeId: support.id })
  await desk.must(assignReturn, support, { number, assigneeId: manager.id, seen: support.id })
  const given = await see(number, support)
  assert.equal(given.staff?.assignee?.id, manager.id)
  assert.equal(given.version, before.version, 'what somebody decides by is not old for it')
  await desk.must(assignReturn, manager, { number, assigneeId: null })
  const told = (await see(number, support)).events
    .filter(({ verb }) => verb === 'assign')
    .map(({ data }) => [data['assignee'], data['taken']])
  assert.deepEqual(told, [
    [support.id, true],
    [manager.id, false],
    [null, undefined],
  ])
  assert.deepEqual(
    (await see(number, customer)).events.filter(({ verb }) => verb === 'assign'),
    [],
  )
})

test('what is so already is not done again', async () => {
  const { number } = await returnAt(desk, 'submitted')
  await desk.must(assignReturn, support, { number, assigneeId: support.id })
  const { sequence } = await see(number, support)
  await desk.must(assignReturn, support, { number, assigneeId: support.id, seen: null })
  assert.equal((await see(number, support)).sequence, sequence)
})

test('of two who take it at once one has it, and the other is told', async () => {
  const { number } = await returnAt(desk, 'submitted')
  const answers = await Promise.all([
    desk.does(assignReturn, support, { number, assigneeId: support.id, seen: null }),
    desk.does(assignReturn, manager, { number, assigneeId: manager.id, seen: null }),
  ])
  assert.deepEqual(answers.map(codeOf).toSorted(), ['assigned_meanwhile', 'done'])
})

test('work is given to those who do it: no customer, no stranger, no admin who is nothing else, nobody who left', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  for (const assigneeId of [customer.id, desk.world.newId(), admin.id])
    assert.equal(codeOf(await desk.does(assignReturn, support, { number, assigneeId })), 'no_colleague')
  const list = await ask(listColleagues, { actor: support, input: {} }, desk.world)
  assert.ok(!isRefusal(list))
  assert.deepEqual(new Set(list.items.map(({ id }) => id)), new Set([support.id, returns_agent.id, manager.id, finance.id]))
})

test('work is given to those who can do something about it as it stands', async () => {
  const { number } = await returnAt(desk, 'submitted')
  for (const { id } of [returns_agent, finance])
    assert.equal(codeOf(await desk.does(assignReturn, support, { number, assigneeId: id })), 'not_their_work')
  const received = await returnAt(desk, 'received')
  for (const { id } of [returns_agent, finance, manager])
    await desk.must(assignReturn, support, { number: received.number, assigneeId: id })
})

test('customers, finance and admins hand nothing on; the dock what is at the dock', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  for (const actor of [customer, finance, admin])
    assert.equal(codeOf(await desk.does(assignReturn, actor, { number, assigneeId: support.id })), 'role_may_not')
  assert.equal(codeOf(await desk.does(assignReturn, returns_agent, { number, assigneeId: returns_agent.id })), 'not_at_dock')
  const lines = (await see(number, support)).lines.map(({ id }) => ({ lineId: id }))
  await desk.must(approveReturn, support, { number, lines, message: 'D’accord.' })
  await desk.must(assignReturn, returns_agent, { number, assigneeId: returns_agent.id })
})

test('a queue shows one’s own, nobody’s, or a colleague’s', async () => {
  const [mine, theirs, free] = [await returnAt(desk, 'submitted'), await returnAt(desk, 'submitted'), await returnAt(desk, 'submitted')]
  await desk.must(assignReturn, support, { number: mine.number, assigneeId: support.id })
  await desk.must(assignReturn, support, { number: theirs.number, assigneeId: manager.id })
  const shown = async (assignee: string | undefined): Promise<Set<string>> => {
    const page = await ask(
      showQueue,
      { actor: support, input: { lane: 'to_answer', limit: 100, ...(assignee ? { assignee } : {}) } },
      desk.world,
    )
    assert.ok(!isRefusal(page), JSON.stringify(page))
    return new Set(page.items.map(({ number }) => number))
  }
  const among = async (assignee?: string): Promise<boolean[]> => {
    const numbers = await shown(assignee)
    return [mine, theirs, free].map(({ number }) => numbers.has(number))
  }
  assert.deepEqual(await among(), [true, true, true])
  assert.deepEqual(await among('me'), [true, false, false])
  assert.deepEqual(await among(manager.id ?? ''), [false, true, false])
  assert.deepEqual(await among('nobody'), [false, false, true])
})
