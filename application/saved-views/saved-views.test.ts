import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { ask } from '../query.ts'
import { assignReturn } from '../returns/assign-return.ts'
import type { SavedViewsView } from './view.ts'
import { changeView } from './change-view.ts'
import { deleteView } from './delete-view.ts'
import { saveView } from './save-view.ts'
import { listViews } from './list-views.ts'

const desk = await testDesk()
const { support, returns_agent, manager } = desk.actors

async function viewsOf(actor: Actor): Promise<SavedViewsView['items']> {
  const answer = await ask(listViews, { actor, input: {} }, desk.world)
  assert.ok(!isRefusal(answer))
  return answer.items
}
const namesOf = async (actor: Actor): Promise<string[]> => (await viewsOf(actor)).map(({ name }) => name)
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')

test('what one keeps is one’s own until it is shared', async () => {
  const { id } = await desk.must(saveView, support, { name: ' Platine  et Or ', query: { lane: 'to_answer', tier: 'platinum,gold' } })
  assert.deepEqual(await namesOf(support), ['Platine et Or'])
  assert.deepEqual(await namesOf(manager), [])
  assert.equal(
    codeOf(await desk.does(changeView, manager, { id, name: 'x' })),
    'view_unknown',
    'what is not shared does not exist for others',
  )
  assert.equal(codeOf(await desk.does(deleteView, manager, { id })), 'view_unknown')
  await desk.must(changeView, support, { id, shared: true })
  const [seen] = await viewsOf(returns_agent)
  assert.deepEqual(
    [seen?.name, seen?.mine, seen?.mayChange, seen?.query],
    ['Platine et Or', false, false, { lane: 'to_answer', tier: 'platinum,gold' }],
  )
  assert.equal(codeOf(await desk.does(changeView, returns_agent, { id, name: 'x' })), 'view_not_yours')
  await desk.must(changeView, manager, { id, name: 'Meilleurs clients' })
  assert.deepEqual(await namesOf(support), ['Meilleurs clients'])
  assert.equal(codeOf(await desk.does(deleteView, returns_agent, { id })), 'view_not_yours')
  await desk.must(deleteView, support, { id })
  assert.deepEqual(await namesOf(returns_agent), [])
})

test('a name stands once per owner, and what is no queue is not kept', async () => {
  await desk.must(saveView, support, { name: 'Commodité', query: { type: 'convenience' } })
  assert.equal(codeOf(await desk.does(saveView, support, { name: 'Commodité', query: {} })), 'view_name_taken')
  await desk.must(saveView, manager, { name: 'Commodité', query: {} })
  const queries: Record<string, string | number>[] = [
    { lane: 'nowhere' },
    { colour: 'red' },
    { min: -1 },
    { q: 'words' },
    { assignee: 'Inès' },
  ]
  for (const query of queries)
    assert.equal(codeOf(await desk.does(saveView, support, { name: 'Une vue', query })), 'invalid_input', JSON.stringify(query))
})

test('a view counts what it shows now; « mine » is the reader’s own', async () => {
  const { number } = await returnAt(desk, 'submitted')
  await desk.must(assignReturn, support, { number, assigneeId: support.id })
  await desk.must(saveView, support, { name: 'Mes dossiers', shared: true, query: { assignee: 'me' } })
  const counted = async (actor: Actor): Promise<number | undefined> =>
    (await viewsOf(actor)).find(({ name }) => name === 'Mes dossiers')?.count ?? undefined
  assert.deepEqual([await counted(support), await counted(manager)], [1, 0])
})

test('of two who change a view from the same version the later one is refused', async () => {
  const { id, version } = await desk.must(saveView, support, { name: 'À deux', shared: true, query: {} })
  assert.equal(version, 1)
  const changed = (actor: Actor, query: Record<string, string>) => desk.does(changeView, actor, { id, query }, { expects: 1 })
  assert.equal(codeOf(await changed(support, { tier: 'gold' })), 'done')
  assert.equal(codeOf(await changed(manager, { tier: 'silver' })), 'stale_version')
  assert.equal(codeOf(await desk.does(deleteView, manager, { id }, { expects: 1 })), 'stale_version')
  const seen = (await viewsOf(support)).find((view) => view.id === id)
  assert.deepEqual([seen?.version, seen?.query], [2, { tier: 'gold' }])
})

test('two of one name at the same moment: one is kept, the other is told', async () => {
  const both = await Promise.all([1, 2].map(() => desk.does(saveView, support, { name: 'Jumelles', query: {} })))
  assert.deepEqual(both.map(codeOf).toSorted(), ['done', 'view_name_taken'])
})

test('beyond the first twenty views none is counted', async () => {
  for (let nth = 0; nth < 21; nth++) await desk.must(saveView, returns_agent, { name: `Vue ${String(nth).padStart(2, '0')}`, query: {} })
  const counts = (await viewsOf(returns_agent)).filter(({ mine }) => mine).map(({ count }) => typeof count)
  assert.deepEqual([counts.length, counts.slice(0, 20).every((one) => one === 'number'), counts[20]], [21, true, 'object'])
})

test('all lanes are not kept: they are searched, not listed', async () =>
  assert.equal(codeOf(await desk.does(saveView, support, { name: 'Tout', query: { lane: 'all' } })), 'invalid_input'))
