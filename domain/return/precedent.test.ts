import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenario } from '../../tests/support/scenario.ts'
import { acceptedWhole, clearPrecedent, departsFrom, precedentKey } from './precedent.ts'

test('precedents speak clearly from four on, when four of five agree', () => {
  const said = (accepted: number, total: number) => clearPrecedent({ accepted, total })
  assert.deepEqual([said(3, 3), said(0, 3)], [null, null])
  assert.deepEqual([said(4, 4), said(11, 12), said(4, 5), said(3, 4)], ['approve', 'approve', 'approve', null])
  assert.deepEqual([said(0, 4), said(1, 12), said(1, 5), said(1, 4), said(6, 12)], ['refuse', 'refuse', 'refuse', null, null])
})

const judged = (over: Partial<Parameters<typeof departsFrom>[0]>) =>
  departsFrom({ policy: 'eligible', approves: true, refuses: false, pleaded: false, precedents: null, ...over })

test('what follows the policy departs from nothing', () => {
  assert.deepEqual(judged({}), [])
  assert.deepEqual(judged({ policy: 'blocked', approves: false, refuses: true }), [])
  assert.deepEqual(judged({ policy: 'review', approves: false, refuses: true }), [])
})

test('a refusal of what the policy accepts departs from it, in part too, and so does an approval of what it closes', () => {
  assert.deepEqual(judged({ refuses: true }), ['policy'])
  assert.deepEqual(judged({ policy: 'blocked' }), ['policy'])
})

test('an exception’s answer is reasoned either way, once there is a verdict', () => {
  assert.deepEqual(judged({ policy: 'blocked_waivable', pleaded: true }), ['exception'])
  assert.deepEqual(judged({ policy: 'blocked_waivable', approves: false, refuses: true, pleaded: true }), ['exception'])
  assert.deepEqual(judged({ policy: 'blocked_waivable', approves: false, pleaded: true }), [])
})

test('clear precedents are departed from, in both directions', () => {
  assert.deepEqual(judged({ policy: 'review', approves: false, refuses: true, precedents: { accepted: 11, total: 12 } }), ['precedent'])
  assert.deepEqual(judged({ policy: 'review', precedents: { accepted: 1, total: 12 } }), ['precedent'])
  assert.deepEqual(judged({ policy: 'review', precedents: { accepted: 6, total: 12 } }), [])
})

const clause = 'A3'
const refusal = (it: ReturnType<typeof scenario>, over: object = {}) => ({
  rejection: { lines: it.rma.lines.map(({ id }) => ({ lineId: id, clause, reason: null })), precedents: [], explained: false, ...over },
})

test('a refusal of what the policy accepts is refused itself until it says why', () => {
  const it = scenario()
  assert.equal(it.refuses('reject', refusal(it)), 'why_needed')
  assert.equal(it.rma.status, 'submitted')
  it.run(['reject', refusal(it, { explained: true })])
})

test('so is a verdict against clear precedents, and one that refuses a unit of several', () => {
  const it = scenario()
  const lineId = it.rma.lines[0]?.id ?? ''
  const approval = (over: object) => ({ approval: { explained: false, ...over } })
  assert.equal(it.refuses('approve', approval({ precedents: [{ lineId, accepted: 1, total: 12 }] })), 'why_needed')
  const rejected = [{ unitId: it.units(0)[0] ?? '', clause, reason: null }]
  assert.equal(it.refuses('approve', approval({ lines: [{ lineId, rejected, exceptions: [] }] })), 'why_needed')
  it.run(['approve', approval({ precedents: [{ lineId, accepted: 11, total: 12 }] })])
})

test('lines are alike by law, product, reason and the clauses at issue, whatever was decided', () => {
  const it = scenario()
  const key = (): string => precedentKey(it.rma, it.rma.lines[0] ?? assert.fail())
  const before = key()
  assert.match(before, /^commercial\n\S+\n/)
  assert.equal(acceptedWhole(it.rma.lines[0] ?? assert.fail()), null)
  it.run('reject')
  assert.equal(key(), before)
  assert.equal(acceptedWhole(it.rma.lines[0] ?? assert.fail()), false)
  const other = scenario({ type: 'legal_conformity' })
  assert.notEqual(precedentKey(other.rma, other.rma.lines[0] ?? assert.fail()), before)
})
