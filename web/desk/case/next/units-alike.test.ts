import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { unitsAlike } from './units-alike.ts'

const unit = (id: string, over: object = {}): object => ({
  id,
  serial: null,
  decision: 'approved',
  decisionClause: null,
  decisionReason: null,
  receipt: 'received',
  verdict: 'accepted',
  verdictReason: null,
  grade: 'A',
  disposition: 'restock',
  contest: null,
  agreement: null,
  sentBack: null,
  ...over,
})
const told = (...lines: object[][]): string[][] =>
  unitsAlike({ lines: lines.map((units) => ({ name: 'Casque', units })) } as unknown as ReturnView).map(({ units }) =>
    units.map(({ id }) => id),
  )

test('units of which the same is said stand together, whatever their serials', () =>
  assert.deepEqual(told([unit('a'), unit('b', { grade: 'B' }), unit('c', { serial: 'S3' })]), [['a', 'c'], ['b']]))

test('units of two products never do', () => assert.deepEqual(told([unit('a')], [unit('b')]), [['a'], ['b']]))

test('a reason tells refused units apart', () =>
  assert.deepEqual(
    told([unit('a', { verdict: 'refused', verdictReason: 'damaged' }), unit('b', { verdict: 'refused', verdictReason: 'incomplete' })]),
    [['a'], ['b']],
  ))
