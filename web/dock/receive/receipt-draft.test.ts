import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLine, sampleUnit } from '../return/sample-view.ts'
import { awaited, blankReceipt, countable, toReceipt, withCount, withUnit } from './receipt-draft.ts'

const expected = (id: string, serial: string | null = null) => sampleUnit({ id, serial, receipt: 'expected' })
const keyboards = sampleLine([expected('a'), expected('b'), expected('c'), sampleUnit({ id: 'd' })])
const parcel = (id: string, tracking: string, unitIds: string[] = []) => ({
  id,
  direction: 'in' as const,
  carrier: 'Colissimo',
  tracking,
  proofFileId: null,
  at: '2026-11-20T10:00:00.000Z',
  unitIds,
})

test('what is awaited is what is approved and not here', () => {
  const [only, ...others] = awaited([keyboards])
  assert.deepEqual(
    only?.units.map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  assert.deepEqual(others, [])
  assert.ok(only && countable(only))
  assert.ok(!countable({ line: keyboards, units: [expected('a', 'S1')] }))
})

test('a count takes the first units and leaves other lines alone', () => {
  const [line] = awaited([keyboards])
  assert.ok(line)
  const two = withCount({ ...blankReceipt, chosen: ['x', 'c'] }, line, 2)
  assert.deepEqual(two.chosen, ['x', 'a', 'b'])
  assert.deepEqual(withCount(two, line, 0).chosen, ['x'])
})

test('a receipt names the units that still wait, the serials that were read, and the parcel', () => {
  const view = { lines: [keyboards], parcels: [parcel('p1', '8R1', ['z']), parcel('p2', '8R2'), parcel('p3', '8R3')] }
  const draft = { ...withUnit(withUnit(blankReceipt, 'a', true), 'd', true), serials: { a: ' SN-7 ', b: 'SN-8' } }
  assert.deepEqual(toReceipt(draft, view, undefined), {
    units: ['a'],
    serials: { a: 'SN-7' },
    surplus: [],
    carrier: 'Colissimo',
    tracking: '8R2',
  })
  assert.equal(toReceipt(draft, view, '8R3').tracking, '8R3')
  assert.equal(toReceipt({ ...draft, parcel: 'p3' }, view, '8R2').tracking, '8R3')
  assert.deepEqual(toReceipt({ ...draft, parcel: 'other', carrier: ' ', tracking: ' XY1 ' }, view, '8R2'), {
    units: ['a'],
    serials: { a: 'SN-7' },
    surplus: [],
    carrier: null,
    tracking: 'XY1',
  })
})

test('more than announced is counted by line, by its serials where it has some', () => {
  const id = keyboards.id
  const view = {
    lines: [{ ...keyboards, units: keyboards.units.map((unit) => ({ ...unit, decision: 'approved' as const })) }],
    parcels: [],
  }
  const surplus = (draft: Partial<typeof blankReceipt>) => toReceipt({ ...blankReceipt, ...draft }, view, undefined).surplus
  assert.deepEqual(surplus({ more: { [id]: 2 } }), [{ lineId: id, quantity: 2, serials: [] }])
  assert.deepEqual(surplus({ moreSerials: { [id]: 'SN-7 SN-8, SN-7 ' } }), [{ lineId: id, quantity: 2, serials: ['SN-7', 'SN-8'] }])
  assert.deepEqual(surplus({ more: { [id]: 0, gone: 3 } }), [])
})
