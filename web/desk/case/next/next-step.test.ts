import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStep } from './next-step.ts'

type View = Parameters<typeof nextStep>[0]
const unit = (over: object = {}): object => ({
  decision: 'approved',
  receipt: 'expected',
  verdict: 'pending',
  contest: null,
  agreement: null,
  sentBack: null,
  ...over,
})
const step = (status: View['status'], units: object[] = [unit()], over: object = {}) =>
  nextStep({
    status,
    lines: [{ units }],
    resolutions: [],
    settlements: [],
    labelOffered: true,
    safetyGate: 'clear',
    pickupOn: null,
    deadlines: [],
    ...over,
  } as unknown as View)

test('a request waits for its decision, details for the customer', () => {
  assert.equal(step('submitted'), null)
  assert.equal(step('needs_details'), 'details')
})

test('an approved return waits for its parcel, with a label, without, or for a pickup that the lithium gate asks for', () => {
  assert.equal(step('approved'), 'parcel_with_label')
  assert.equal(step('approved', [unit()], { labelOffered: false }), 'parcel')
  assert.equal(step('approved', [unit()], { labelOffered: false, safetyGate: 'stop' }), 'pickup')
  assert.equal(step('approved', [unit()], { labelOffered: false, safetyGate: 'stop', pickupOn: '2026-11-30' }), 'pickup_agreed')
})

test('what is here is inspected, then the rest is awaited', () => {
  assert.equal(step('received', [unit({ receipt: 'received' }), unit()]), 'inspection')
  assert.equal(step('received', [unit({ receipt: 'received', verdict: 'accepted' }), unit()]), 'rest')
})

test('a pickup that is owed is agreed on first, wherever the other goods are', () => {
  const owed = { deadlines: [{ kind: 'reply', subject: 'pickup' }] }
  assert.equal(step('shipped', [unit()], owed), 'pickup')
  assert.equal(step('received', [unit({ receipt: 'received' }), unit()], owed), 'pickup')
})

test('a contest comes before what is owed, money before goods, and goods that go back last', () => {
  const owed = { resolutions: [{ state: 'owed', amount: 100 }] }
  assert.equal(step('resolving', [unit({ contest: { answeredAt: null } })], owed), 'contest')
  assert.equal(step('resolving', [unit()], owed), 'money')
  assert.equal(step('resolving', [unit()], { resolutions: [{ state: 'owed', amount: null }] }), 'goods')
  assert.equal(step('resolving', [unit({ receipt: 'received', verdict: 'refused' })]), 'ship_back')
  const left = unit({ receipt: 'received', verdict: 'refused', agreement: { id: 'a', at: '2026-11-20T10:00:00.000Z' } })
  assert.equal(step('resolving', [left]), 'dispose')
  assert.equal(step('resolving', [left, unit({ receipt: 'received', verdict: 'refused' })]), 'ship_back')
})

test('what is only offered waits for the customer', () =>
  assert.equal(step('resolving', [], { settlements: [{ state: 'offered' }] }), 'offer'))

test('what ended says how', () => assert.equal(step('expired'), 'expired'))
