import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { idle } from './idle.ts'

const unit = (over: object): object => ({
  decision: 'approved',
  receipt: 'expected',
  verdict: 'pending',
  contest: null,
  agreement: null,
  sentBack: null,
  ...over,
})
const view = (units: object[], resolutions: object[] = []): ReturnView => ({ lines: [{ units }], resolutions }) as unknown as ReturnView

test('what comes can be declared missing, and nothing else', () => {
  assert.equal(idle('declare_missing', view([unit({})])), undefined)
  assert.equal(idle('declare_missing', view([unit({ receipt: 'received' })])), 'nothing_expected')
})

test('only what is owed is executed, only what was executed is undone', () => {
  assert.equal(idle('execute', view([], [{ state: 'owed' }])), undefined)
  assert.equal(idle('execute', view([], [{ state: 'executed' }])), 'nothing_owed')
  assert.equal(idle('void_resolution', view([], [{ state: 'executed' }])), undefined)
  assert.equal(idle('void_resolution', view([], [{ state: 'owed' }])), 'nothing_executed')
})

test('only an open contest is answered', () => {
  assert.equal(idle('answer_contest', view([unit({ contest: { answeredAt: null } })])), undefined)
  assert.equal(idle('answer_contest', view([unit({ contest: { answeredAt: '2026-11-23' } })])), 'nothing_contested')
})

test('only what was refused at the dock and is still there goes back', () => {
  assert.equal(idle('ship_back', view([unit({ receipt: 'received', verdict: 'refused' })])), undefined)
  assert.equal(idle('ship_back', view([unit({ receipt: 'received', verdict: 'accepted' })])), 'nothing_refused')
})

test('an act that needs nothing is never idle', () => assert.equal(idle('cancel', view([])), undefined))
