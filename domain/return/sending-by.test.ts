import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ahead } from './ahead.ts'
import { lane, nearestClock, nextDue } from './lane.ts'
import { isOfFetch, isOfPickup, promiseName } from './promised-answer.ts'
import { spoken } from './reply.ts'
import { transit } from './transit.ts'
import { givenLine } from '../../tests/support/judged.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { partly } from '../../tests/support/ways.ts'
import { running, type Scenario, scenario } from '../../tests/support/scenario.ts'

const ours = { lane: 'to_answer', whose: 'merchant', word: 'to_answer' } as const
const act = { actor: { id: 'S1', roles: ['support'], name: 'Inès', locale: 'fr' }, policy: technostok, newId: () => 'new' } as const

/** A day was agreed on: nobody is to answer, and to fetch it is ours. */
const agreed = { clocks: ['reply'], lane: 'waiting', whose: 'merchant', word: 'to_fetch' } as const

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
    spoken(s.rma, { by, internal: false, calls: false, thanks: false, ...over }, { ...act, now: s.now })
  const of = (rma: typeof s.rma) => waiting({ rma, now: s.now })
  assert.deepEqual(of(said('staff', { internal: true })).lane, 'to_answer')
  assert.deepEqual(of(scenario(swollen).run('approve', ['want_answer', { wanted: false }]).rma).lane, 'to_answer')
  assert.deepEqual(of(said('staff')), { clocks: ['reply'], ...ours })
  assert.equal(s.refuses('arrange_pickup', { on: '2026-01-01' }), 'pickup_in_the_past')
  const on = '2026-11-16'
  s.run(['arrange_pickup', { on }])
  assert.deepEqual(of(s.rma), agreed)
  assert.deepEqual([s.rma.clocks.find(isOfPickup)?.outcome, ahead(s.rma, technostok).shipping?.on], ['met', on])
  s.run(['arrange_pickup', { on: '2026-11-18' }])
  assert.equal(s.rma.pickupOn, '2026-11-18')
  assert.deepEqual([of(s.run('cancel', 'reopen').rma), s.rma.pickupOn], [{ clocks: ['reply'], ...ours }, null])
})

test('that it is fetched on that day is promised to its last instant; a day moved in time is owed no more, one that passed was broken', () => {
  const s = scenario(swollen).run('approve', ['arrange_pickup', { on: '2026-11-16' }])
  const fetches = () => s.rma.clocks.filter(isOfFetch).map(({ due, outcome }) => `${due} ${outcome ?? 'runs'}`)
  assert.deepEqual(fetches(), ['2026-11-16T22:59:59.999Z runs'])
  assert.deepEqual([nearestClock(s.rma)?.due, nextDue(s.rma)], ['2026-11-16T22:59:59.999Z', '2026-11-16T22:59:59.999Z'])
  s.run(['arrange_pickup', { on: '2026-11-17' }], { hours: 96 }, ['arrange_pickup', { on: '2026-11-19' }])
  assert.deepEqual(fetches(), ['2026-11-16T22:59:59.999Z void', '2026-11-17T22:59:59.999Z breached', '2026-11-19T22:59:59.999Z runs'])
  assert.equal(transit(s.rma, '2026-11-20T09:00:00.000Z').stations[2]?.state, 'late')
  s.run('confirm_shipment')
  assert.deepEqual([fetches().at(-1), s.rma.status, lane(s.rma)], ['2026-11-19T22:59:59.999Z met', 'shipped', 'in_transit'])
})

test('what nobody may post is not said to be posted before a day is agreed on', () => {
  const s = scenario(swollen).run('approve')
  assert.equal(s.refuses('confirm_shipment'), 'not_to_be_posted')
  const lifted = scenario(swollen)
  lifted.does('approve', { approval: { label: 'offer', overridesSafety: true } }, 'manager')
  assert.equal(lifted.run('confirm_shipment').rma.status, 'shipped')
})

/** What runs, by name; the window for an objection aside. */
const promised = ({ rma }: Pick<Scenario, 'rma'>): string[] =>
  rma.clocks
    .filter(({ kind, endedAt }) => endedAt === null && kind !== 'objection')
    .map(promiseName)
    .toSorted()

const upheld = ['answer_contest', { upheld: true }] as const

test('a refusal that is taken back while a day is agreed on goes with what is fetched then', () => {
  const s = partly(scenario(swollen)).run('arrange_pickup')
  const on = s.rma.pickupOn
  s.run('contest', upheld)
  assert.deepEqual([promised(s), s.rma.pickupOn, waiting(s).word], [['fetch'], on, 'to_fetch'])
  assert.deepEqual(promised(partly(scenario(swollen)).run('contest', upheld)), ['pickup'])
})

for (const [status, ...steps] of [
  ['shipped', 'confirm_shipment'],
  ['received', 'receive'],
] as const)
  test(`a refusal that is taken back once the rest is ${status} owes a pickup of its own, which can be agreed on`, () => {
    const s = partly(scenario(swollen)).run('arrange_pickup', ...steps, 'contest', upheld)
    assert.deepEqual([s.rma.status, s.rma.pickupOn, lane(s.rma)], [status, null, 'to_answer'])
    assert.ok(promised(s).includes('pickup'))
    s.run('arrange_pickup')
    assert.ok(promised(s).includes('fetch') && !promised(s).includes('pickup'))
  })

test('what was not fetched on the agreed day is owed another one; a day to come fetches the rest', () => {
  const on = '2026-11-17'
  const came = (hours: number) => {
    const s = scenario(swollen).run('approve', ['arrange_pickup', { on }], { hours })
    return s.run(['receive', { units: s.units(0) }])
  }
  const before = came(0)
  assert.deepEqual([promised(before), before.rma.pickupOn], [['fetch', 'inspection'], on])
  const after = came(96)
  assert.deepEqual([promised(after), after.rma.pickupOn, lane(after.rma)], [['inspection', 'pickup'], null, 'to_answer'])
  assert.deepEqual(promised(after.run('arrange_pickup')), ['fetch', 'inspection'])
  assert.deepEqual(promised(after.run('receive')), ['inspection'])
  assert.equal(after.refuses('arrange_pickup'), 'nothing_to_fetch')
})

test('the rest that will not come, or that came after all, is to be fetched no more', () => {
  const half = () => {
    const s = scenario(swollen).run('approve')
    return s.run(['receive', { units: s.units(0) }])
  }
  assert.deepEqual(promised(half()), ['inspection', 'pickup'])
  assert.deepEqual(promised(half().run('declare_missing')), ['inspection'])
  const s = half()
  assert.deepEqual(promised(s.run(['correct_receipt', { units: s.units(1), receiptWas: 'received' }])), ['inspection'])
})

test('goods that come, or that will not, end what was owed', () => {
  assert.deepEqual(running(scenario(swollen).run('approve', 'receive')), ['inspection'])
  assert.deepEqual(running(scenario(swollen).run('approve', 'cancel')), [])
  assert.deepEqual(running(scenario(swollen).run('approve', 'arrange_pickup', 'receive')), ['inspection'])
  assert.deepEqual(running(scenario(swollen).run('approve', 'arrange_pickup', 'cancel')), [])
})

test('a manager’s label is to be used by a date, as any', () => {
  const label = { approval: { label: 'offer', overridesSafety: true } } as const
  const s = scenario(swollen)
  s.does('approve', label, 'manager')
  assert.deepEqual(running(s), ['return_by'])
})
