import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearPrecedent, departsFrom } from './precedent.ts'

test('precedents speak clearly from four on, when four of five agree', () => {
  const said = (accepted: number, total: number) => clearPrecedent({ accepted, total })
  assert.deepEqual([said(3, 3), said(0, 3)], [null, null])
  assert.deepEqual([said(4, 4), said(11, 12), said(4, 5), said(3, 4)], ['approve', 'approve', 'approve', null])
  assert.deepEqual([said(0, 4), said(1, 12), said(1, 5), said(1, 4), said(6, 12)], ['refuse', 'refuse', 'refuse', null, null])
})

const judged = (over: Partial<Parameters<typeof departsFrom>[0]>) =>
  departsFrom({ policy: 'eligible', approves: true, refuses: false, exceptions: [], precedents: null, ...over })

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
  assert.deepEqual(judged({ policy: 'blocked_waivable', exceptions: [true] }), ['exception'])
  assert.deepEqual(judged({ policy: 'blocked_waivable', approves: false, refuses: true, exceptions: [false] }), ['exception'])
  assert.deepEqual(judged({ policy: 'blocked_waivable', approves: false, exceptions: [false] }), [])
})

test('clear precedents are departed from, in both directions', () => {
  assert.deepEqual(judged({ policy: 'review', approves: false, refuses: true, precedents: { accepted: 11, total: 12 } }), ['precedent'])
  assert.deepEqual(judged({ policy: 'review', precedents: { accepted: 1, total: 12 } }), ['precedent'])
  assert.deepEqual(judged({ policy: 'review', precedents: { accepted: 6, total: 12 } }), [])
})
