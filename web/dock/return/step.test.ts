import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDockSearch } from './dock-search.ts'
import { groupsOf, stateOf } from './groups.ts'
import { sampleLine as line, sampleUnit as unit, sampleView as view } from './sample-view.ts'
import { stepOf } from './step.ts'
import { unitCalled } from './unit-called.ts'

const contest = { at: '2026-11-20T10:00:00.000Z', answeredAt: null, upheld: null, own: false }

test('a unit stands where its facts say', () => {
  assert.equal(stateOf(unit({ decision: 'rejected' })), 'not_agreed')
  assert.equal(stateOf(unit({ decision: 'settled', receipt: 'expected' })), 'kept')
  assert.equal(stateOf(unit({ receipt: 'missing' })), 'missing')
  assert.equal(stateOf(unit()), 'to_judge')
  assert.equal(stateOf(unit({ verdict: 'refused', contest })), 'contested')
  assert.equal(stateOf(unit({ verdict: 'refused', contest: { ...contest, answeredAt: contest.at, upheld: false } })), 'refused')
  assert.equal(stateOf(unit({ verdict: 'refused', sentBack: 'disposed' })), 'disposed')
})

test('units that are alike stand together, units with a serial by themselves once they are here', () => {
  const alike = groupsOf([line([unit({ id: 'a' }), unit({ id: 'b' }), unit({ id: 'c', receipt: 'expected' })])])
  assert.deepEqual(
    alike.map(({ key, state, units }) => [key, state, units.length]),
    [
      ['a', 'to_judge', 2],
      ['c', 'expected', 1],
    ],
  )
  const serials = [unit({ id: 'a', serial: 'S1' }), unit({ id: 'b', serial: 'S2' }), unit({ id: 'c', unreadable: true })]
  assert.equal(groupsOf([line(serials, { hasSerials: true })]).length, 3)
  assert.equal(
    groupsOf([
      line(
        serials.map((one) => ({ ...one, receipt: 'expected' as const })),
        { hasSerials: true },
      ),
    ]).length,
    1,
  )
})

test('the most urgent comes first: receive, judge, answer, send back, rest', () => {
  const step = (over: Parameters<typeof unit>[0], status: 'shipped' | 'received' | 'resolving' = 'received') =>
    stepOf(view({ status, lines: [line([unit(over)])] }), {}).kind
  assert.equal(step({ receipt: 'expected' }, 'shipped'), 'receive')
  assert.equal(step({}), 'judge')
  assert.equal(step({ verdict: 'refused', contest }, 'resolving'), 'unit')
  assert.equal(step({ verdict: 'refused' }, 'resolving'), 'send_back')
  assert.equal(step({ verdict: 'accepted' }, 'resolving'), 'rest')
})

test('what is here is judged before more is awaited, unless a new parcel was scanned', () => {
  const lines = [line([unit({ id: 'a' }), unit({ id: 'b', receipt: 'expected' })])]
  const parcels = [{ id: 'p', direction: 'in' as const, carrier: null, tracking: '8R41', proofFileId: null, at: contest.at, unitIds: [] }]
  assert.equal(stepOf(view({ lines, parcels }), {}).kind, 'judge')
  assert.equal(stepOf(view({ lines, parcels }), { scan: '8R41' }).kind, 'receive')
})

test('a serial, or a product’s code, calls its unit however it is written', () => {
  const lines = [line([unit({ id: 'a', serial: 'C80-55D1', verdict: 'accepted' }), unit({ id: 'b' })])]
  assert.equal(unitCalled({ lines }, 'c80 55d1')?.unit.id, 'a')
  assert.equal(unitCalled({ lines }, 'tk-csq-f80')?.unit.id, 'b')
  assert.equal(unitCalled({ lines }, '8R41'), undefined)
  assert.deepEqual(stepOf(view({ lines }), { scan: 'C80-55D1' }).kind, 'unit')
})

test('a step of the address that has nothing left gives way to what comes next', () => {
  const lines = [line([unit({ verdict: 'refused', sentBack: 'shipped_back' })])]
  assert.equal(stepOf(view({ status: 'closed', lines }), { etape: 'renvoi' }).kind, 'rest')
  assert.equal(stepOf(view({ status: 'closed', lines }), { etape: 'reception' }).kind, 'rest')
  assert.equal(stepOf(view({ lines: [line([unit({ verdict: 'refused', contest })])] }), { etape: 'renvoi' }).kind, 'send_back')
})

test('more than was announced can be received once all of it is in, where the return takes more', () => {
  const lines = [line([unit({ verdict: 'accepted' })])]
  assert.equal(stepOf(view({ status: 'resolving', lines }), { etape: 'reception' }).kind, 'receive')
  assert.equal(stepOf(view({ status: 'resolving', lines }), {}).kind, 'rest')
  assert.equal(stepOf(view({ status: 'resolving', lines, legalBasis: 'withdrawal' }), { etape: 'reception' }).kind, 'rest')
})

test('an address that says nonsense says nothing', () =>
  assert.deepEqual(readDockSearch({ scan: 7, unite: '', etape: 'x', corriger: 'yes' }), { scan: '7' }))
