import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { assign } from './assign.ts'

const act = (role: 'support' | 'returns_agent') => ({
  actor: { id: 'S', roles: [role], locale: 'fr' as const },
  now: '2026-11-24T09:00:00.000Z',
  policy: undefined as never,
  newId: () => 'id',
})

test('whose work it is changes no state, no promise and no version, and is in the history', () => {
  const it = scenario()
  const before = it.rma
  it.run(['assign', { assignee: 'P' }])
  assert.deepEqual([it.rma.assigneeId, it.rma.status, it.rma.version, it.rma.clocks], ['P', before.status, before.version, before.clocks])
  assert.equal(it.rma.sequence, before.sequence + 1)
  assert.deepEqual([it.events.at(-1)?.verb, it.events.at(-1)?.data], ['assign', { assignee: 'P', before: null }])
  it.run(['assign', { assignee: null }])
  assert.deepEqual([it.rma.assigneeId, it.events.at(-1)?.data], [null, { assignee: null, before: 'P' }])
})

test('nobody takes it over from somebody whom they did not see', () => {
  const { rma } = scenario().run(['assign', { assignee: 'P' }])
  const late = assign(rma, { assigneeId: 'S', seen: null }, act('support'))
  assert.equal(isRefusal(late) && late.code, 'assigned_meanwhile')
  for (const seen of ['P', undefined]) assert.ok(!isRefusal(assign(rma, { assigneeId: 'S', seen }, act('support'))))
})

test('the dock hands on what is at the dock or on its way there, and nothing else', () => {
  const may = (rma: Parameters<typeof assign>[0]): boolean => !isRefusal(assign(rma, { assigneeId: 'S' }, act('returns_agent')))
  assert.ok(!may(scenario().rma))
  assert.ok(may(scenario().run('approve').rma))
  assert.ok(may(scenario().run('approve', 'receive').rma))
  assert.ok(!may(scenario().run('reject').rma))
})
