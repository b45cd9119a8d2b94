import assert from 'node:assert/strict'
import test from 'node:test'
import type { Clock } from '#domain/clock/clock.ts'
import { fullReturn } from '../../tests/support/full-return.ts'
import { hindrance } from './hindrance.ts'
import type { Resolution, Rma } from './rma.ts'
import type { Verb } from './transitions.ts'

const kept = fullReturn({ orderId: 'o', orderLineIds: ['l'], customerId: 'c', companyId: null, assigneeId: null })
const fresh: Rma = { ...kept, status: 'submitted', legalBasis: 'commercial', detailsBrought: false, resolutions: [] }
const sent: Pick<Rma, 'resolutions'> = { resolutions: [{ ...kept.resolutions[0], kind: 'replacement', state: 'executed' } as Resolution] }
const running: Pick<Rma, 'clocks'> = { clocks: [{ kind: 'escalation', endedAt: null } as Clock] }

const why = (verb: Verb, over: Partial<Rma> = {}, role: 'support' | 'customer' = 'support'): string | undefined =>
  hindrance(verb, { rma: { ...fresh, ...over }, actor: { id: 'S1', roles: [role] } })?.code

test('the table stops first', () => assert.equal(why('cancel', { status: 'closed', legalBasis: 'withdrawal' }), 'wrong_status'))

test('a withdrawal is its customer’s to take back', () => {
  assert.equal(why('cancel', { legalBasis: 'withdrawal' }), 'only_customer_cancels_withdrawal')
  assert.equal(why('cancel', { legalBasis: 'withdrawal' }, 'customer'), undefined)
})

test('nothing is cancelled or lapses once goods were sent in advance', () => {
  assert.equal(why('cancel', { status: 'approved', ...sent }), 'replacement_already_sent')
  assert.equal(why('lapse', { status: 'approved', ...sent }), 'replacement_already_sent')
  assert.equal(why('cancel'), undefined)
})

test('a withdrawal never lapses', () =>
  assert.equal(why('lapse', { status: 'approved', legalBasis: 'withdrawal' }), 'withdrawal_never_lapses'))

test('one waits on only where something was asked and nothing new came', () => {
  assert.equal(why('still_waiting', { detailsAskedAt: null }), 'nothing_was_asked')
  assert.equal(why('still_waiting', { detailsBrought: true }), 'details_were_brought')
  assert.equal(why('still_waiting'), undefined)
})

test('what is escalated is not escalated again', () => {
  assert.equal(why('escalate', running), 'already_escalated')
  assert.equal(why('escalate', { clocks: [] }), undefined)
})

test('a battery that nobody may post leaves once its pickup is agreed on', () => {
  const stopped = fresh.lines.map((line) => ({ ...line, assessment: { ...line.assessment, safetyGate: 'stop' as const } }))
  const approved = { status: 'approved', labelOffered: false, lines: stopped } as const
  assert.equal(why('confirm_shipment', { ...approved, pickupOn: null }), 'not_to_be_posted')
  assert.equal(why('confirm_shipment', { ...approved, pickupOn: '2026-11-30' }), undefined)
  assert.equal(why('confirm_shipment', { ...approved, labelOffered: true, pickupOn: null }), undefined)
  assert.equal(why('confirm_shipment', { ...approved, status: 'shipped', pickupOn: null }), undefined)
})

test('only a battery that nobody may post is fetched', () =>
  assert.equal(why('arrange_pickup', { status: 'approved', labelOffered: true }), 'nothing_to_fetch'))
