import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineView } from '#application/returns/line-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { lacksOf, nothingSaid, type SaidLine, toSaid } from './lacks.ts'

const reason = (code: string, types: readonly string[], evidence = false) => ({ code, label: code, types, batteryFault: false, evidence })
const orderOf = (item: Partial<OrderView['items'][number]> = {}, exceptionTo: string | null = null) => ({
  items: [
    { id: 'L1', hasSerials: false, lithiumBattery: false, doors: [{ type: 'convenience', exceptionTo }], ...item },
  ] as unknown as OrderView['items'],
  reasons: [
    reason('broken', ['warranty', 'legal_conformity']),
    reason('dented', ['convenience'], true),
    reason('not_needed', ['convenience']),
  ],
})
const declared: Partial<LineView['declared']> = { reason: 'broken', condition: 'never_used', dockMessage: 'Voilà.', safety: null }
const lineOf = (over: Partial<LineView['declared']> = {}): LineView =>
  ({ id: 'R1', orderLineId: 'L1', quantity: 2, declared: { ...declared, ...over }, units: [], files: [] }) as unknown as LineView
const photo = { id: 'P1' } as SaidLine['files'][number]
const asked = (type: string, said: Partial<SaidLine> = {}, line = lineOf(), order = orderOf()) => ({
  order,
  type,
  line,
  said: { ...nothingSaid, ...said },
})

test('a type that knows the reason asks for nothing more, and nothing is sent of what was typed for another', () => {
  const one = asked('legal_conformity', { reason: 'not_needed', files: [photo] })
  assert.deepEqual([...lacksOf(one)], [])
  assert.deepEqual(toSaid(one), { id: 'R1' })
})

test('a withdrawal asks for nothing', () => {
  assert.deepEqual([...lacksOf(asked('withdrawal', {}, lineOf({ reason: null, condition: null, dockMessage: null })))], [])
})

test('a reason of the type is asked for, goes on being shown when it is said, and brings the photo that it needs', () => {
  assert.deepEqual([...lacksOf(asked('convenience'))], ['reason'])
  assert.deepEqual([...lacksOf(asked('convenience', { reason: 'not_needed' }))], ['reason'])
  const dented = asked('convenience', { reason: 'dented', files: [photo] })
  assert.deepEqual([...lacksOf(dented)], ['reason', 'fileIds'])
  assert.deepEqual(toSaid(dented), { id: 'R1', reason: 'dented', fileIds: ['P1'] })
})

test('whatever was never said is asked for; a photo stands for the serials that nobody can read', () => {
  const order = orderOf({ hasSerials: true, lithiumBattery: true })
  const bare = lineOf({ condition: null, dockMessage: null })
  const said: Partial<SaidLine> = { condition: 'damaged', dockMessage: ' Au fond. ', safety: { hot: 'no' }, serials: ' A1 \n\n' }
  assert.deepEqual([...lacksOf(asked('warranty', said, bare, order))], ['condition', 'dockMessage', 'serials', 'safety', 'fileIds'])
  const sent = { id: 'R1', condition: 'damaged', dockMessage: 'Au fond.', safety: { hot: 'no' }, serials: ['A1'] }
  assert.deepEqual(toSaid(asked('warranty', said, bare, order)), { ...sent, fileIds: [], unreadableSerials: 0 })
  assert.deepEqual(toSaid(asked('warranty', { ...said, files: [photo] }, bare, order)), { ...sent, fileIds: ['P1'], unreadableSerials: 1 })
})

test('where only an exception opens the type, its plea goes along', () => {
  const order = orderOf({}, 'A4')
  assert.deepEqual([...lacksOf(asked('convenience', {}, lineOf({ reason: 'not_needed' }), order))], ['plea'])
  assert.deepEqual(toSaid(asked('convenience', { plea: ' En congés. ' }, lineOf({ reason: 'not_needed' }), order)), {
    id: 'R1',
    exceptions: [{ clause: 'A4', plea: 'En congés.' }],
  })
})
