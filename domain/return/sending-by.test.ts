import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ahead } from './ahead.ts'
import { lane } from './lane.ts'
import { isOfPickup } from './promised-answer.ts'
import { spoken } from './reply.ts'
import { transit } from './transit.ts'
import { givenLine } from '../../tests/support/judged.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { running, type Scenario, scenario } from '../../tests/support/scenario.ts'

const ours = { lane: 'to_answer', whose: 'merchant', word: 'to_answer' } as const
const act = { actor: { id: 'S1', roles: ['support'], name: 'Inès', locale: 'fr' }, policy: technostok, newId: () => 'new' } as const

/** Which promises run, whose turn it is, and in which lane it stands. */
function waiting(s: Pick<Scenario, 'rma' | 'now'>) {
  const { whose, agentWord } = transit(s.rma, s.now)
  return { clocks: running(s), lane: lane(s.rma), whose, word: agentWord }
}

const swollen = {
  order: { lines: [givenLine({ lithiumBattery: true })] },
  lines: [{ reason: 'battery_fault', safety: { swollen: 'yes' as const } }],
}

test('what is granted is to be sent by a date', () => assert.deepEqual(running(scenario().run('approve')), ['return_by']))

test('a battery that may not be posted has no date to be sent by, so that it never expires: we owe the day on which it is fetched', () =>
  assert.deepEqual(waiting(scenario(swollen).run('approve')), { clocks: ['reply'], ...ours }))

test('so it is after it was reopened', () =>
  assert.deepEqual(waiting(scenario(swollen).run('approve', 'cancel', 'reopen')), { clocks: ['reply'], ...ours }))

test('words, to the customer or among us, change nothing of that; the agreed day does, and then the line says it', () => {
  const s = scenario(swollen).run('approve')
  const said = (by: 'customer' | 'staff', over: object = {}) =>
    spoken(s.rma, { by, internal: false, calls: false, settles: false, raises: false, thanks: false, ...over }, { ...act, now: s.now })
  const of = (rma: typeof s.rma) => waiting({ rma, now: s.now })
  assert.deepEqual(of(said('staff', { internal: true })).lane, 'to_answer')
  assert.deepEqual(of(said('staff', { internal: true, settles: true })).lane, 'to_answer')
  assert.deepEqual(of(said('staff')), { clocks: ['reply'], ...ours })
  assert.equal(s.refuses('arrange_pickup', { on: '2026-01-01' }), 'pickup_in_the_past')
  const on = s.now.slice(0, 10)
  s.run(['arrange_pickup', { on }])
  assert.deepEqual(of(s.rma), { clocks: [], lane: 'waiting', whose: 'customer', word: 'waiting_for_customer' })
  assert.deepEqual([s.rma.clocks.find(isOfPickup)?.outcome, ahead(s.rma, technostok).shipping?.on], ['met', on])
  s.run(['arrange_pickup', { on: '2030-01-02' }])
  assert.equal(s.rma.pickupOn, '2030-01-02')
  assert.deepEqual([of(s.run('cancel', 'reopen').rma), s.rma.pickupOn], [{ clocks: ['reply'], ...ours }, null])
})

test('goods that come, or that will not, end what was owed', () => {
  assert.deepEqual(running(scenario(swollen).run('approve', 'receive')), ['inspection'])
  assert.deepEqual(running(scenario(swollen).run('approve', 'cancel')), [])
})

test('a manager’s label is to be used by a date, as any', () => {
  const label = { approval: { label: 'offer', overridesSafety: true } } as const
  const s = scenario(swollen)
  s.does('approve', label, 'manager')
  assert.deepEqual(running(s), ['return_by'])
})
