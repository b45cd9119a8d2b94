import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { type Errand, runErrand } from '../errand.ts'
import { createMacro } from '../macros/create-macro.ts'
import { editMacro } from '../macros/edit-macro.ts'
import { wordMacro } from '../macros/word-macro.ts'
import { ask } from '../query.ts'
import { assignReturn } from '../returns/assign-return.ts'
import { showReturn } from '../returns/show-return.ts'
import type { ReturnView } from '../returns/view.ts'
import { applyMacroToReturns, assignReturns, type BulkOutcome } from './bulk.ts'

const desk = await testDesk()
const { support, returns_agent, manager } = desk.actors
const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }

async function run(it: Errand<never, { items: readonly BulkOutcome[] }>, actor: Actor, input: object): Promise<readonly BulkOutcome[]> {
  const answer = await runErrand(it, { actor, caller, input }, desk.world)
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer.items
}
const told = (items: readonly BulkOutcome[]) => items.map(({ number, refusal }) => [number, refusal?.code ?? 'done'])
async function see(number: string): Promise<ReturnView> {
  const view = await ask(showReturn, { actor: manager, input: { number } }, desk.world)
  assert.ok(!isRefusal(view))
  return view
}

test('several are given at once; one that cannot be loses nothing for the others', async () => {
  const [first, second] = [(await returnAt(desk, 'submitted')).number, (await returnAt(desk, 'submitted')).number]
  const nowhere = 'RMA-2020-000001-9'
  const items = await run(assignReturns as never, support, {
    batch: desk.world.newId(),
    items: [first, nowhere, second, first].map((number) => ({ number })),
    assigneeId: manager.id,
  })
  assert.deepEqual(told(items), [
    [first, 'done'],
    [nowhere, 'return_unknown'],
    [second, 'done'],
  ])
  assert.deepEqual([(await see(first)).staff?.assignee?.id, (await see(second)).staff?.assignee?.id], [manager.id, manager.id])
})

test('each case asks for itself whether it may be', async () => {
  const [early, late] = [(await returnAt(desk, 'submitted')).number, (await returnAt(desk, 'approved')).number]
  const items = await run(assignReturns as never, returns_agent, {
    batch: desk.world.newId(),
    items: [early, late].map((number) => ({ number })),
    assigneeId: manager.id,
  })
  assert.deepEqual(told(items), [
    [early, 'not_at_dock'],
    [late, 'done'],
  ])
})

test('whoever took a case since it was seen keeps it, and it is told which one', async () => {
  const [first, second] = [(await returnAt(desk, 'submitted')).number, (await returnAt(desk, 'submitted')).number]
  await desk.must(assignReturn, manager, { number: second, assigneeId: manager.id })
  const give = (seen: string | null) =>
    run(assignReturns as never, support, {
      batch: desk.world.newId(),
      items: [
        { number: first, seen: null },
        { number: second, seen },
      ],
      assigneeId: support.id,
    })
  assert.deepEqual(told(await give(null)), [
    [first, 'done'],
    [second, 'assigned_meanwhile'],
  ])
  assert.equal((await see(second)).staff?.assignee?.id, manager.id)
  assert.deepEqual(told(await give(manager.id)), [
    [first, 'done'],
    [second, 'done'],
  ])
})

test('no customer asks for it, nobody for more than two hundred, nor for none', async () => {
  const { number, customer } = await returnAt(desk, 'submitted')
  const asked = async (actor: Actor, numbers: readonly string[]): Promise<string> => {
    const answer = await runErrand(
      assignReturns,
      { actor, caller, input: { batch: desk.world.newId(), items: numbers.map((number) => ({ number })), assigneeId: null } },
      desk.world,
    )
    return isRefusal(answer) ? answer.code : 'done'
  }
  assert.equal(await asked(customer, [number]), 'role_may_not')
  assert.equal(await asked(support, []), 'invalid_input')
  assert.equal(
    await asked(
      support,
      Array.from({ length: 201 }, (_, n) => `RMA-2026-${n}`),
    ),
    'invalid_input',
  )
})

test('a macro goes to each customer once, also when the same is sent again', async () => {
  const [first, second] = [(await returnAt(desk, 'submitted')).number, (await returnAt(desk, 'submitted')).number]
  const { id: macroId } = await desk.must(createMacro, support, { name: 'Suivi', fr: 'Dossier {number}.', en: null, shared: false })
  const batch = desk.world.newId()
  const input = { batch, numbers: [first, second], macroId }
  for (let again = 0; again < 2; again++)
    assert.deepEqual(told(await run(applyMacroToReturns as never, support, input)), [
      [first, 'done'],
      [second, 'done'],
    ])
  for (const number of [first, second])
    assert.deepEqual(
      (await see(number)).messages.filter(({ author }) => author.kind === 'staff').map(({ body }) => body),
      [`Dossier ${number}.`],
    )
  assert.deepEqual(told(await run(applyMacroToReturns as never, manager, { ...input, batch: desk.world.newId(), numbers: [first] })), [
    [first, 'macro_unknown'],
  ])
})

test('words that were edited since they were looked at reach nobody', async () => {
  const [number] = [(await returnAt(desk, 'submitted')).number]
  const texts = { name: 'Point', fr: 'Dossier {number}.', en: null }
  const { id } = await desk.must(createMacro, support, { ...texts, shared: false })
  const seen = await ask(wordMacro, { actor: support, input: { id, numbers: number } }, desk.world)
  assert.ok(!isRefusal(seen))
  const edited = await desk.must(editMacro, support, { id, ...texts, fr: 'Dossier {number} clos.' })
  const send = (version: number) =>
    run(applyMacroToReturns as never, support, { batch: desk.world.newId(), numbers: [number], macroId: id, version })
  assert.deepEqual(told(await send(seen.version)), [[number, 'macro_changed']])
  assert.deepEqual(told(await send(edited.version)), [[number, 'done']])
  assert.deepEqual(
    (await see(number)).messages.filter(({ author }) => author.kind === 'staff').map(({ body }) => body),
    [`Dossier ${number} clos.`],
  )
})
