import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { unoweGoods } from './owe.ts'
import { owing, running, scenario } from '../../tests/support/scenario.ts'
import { retail } from '../../tests/support/judged.ts'
import { inAdvance } from '../../tests/support/ways.ts'

describe('receiving', () => {
  it('in part leaves the customer’s delay running for the rest, and ends it with the last unit', () => {
    const s = scenario().run('approve')
    s.run(['receive', { units: s.units(0) }])
    assert.deepEqual(running(s), ['return_by', 'inspection'])
    s.run(['receive', { units: s.units(1) }])
    assert.deepEqual(running(s), ['inspection'])
  })

  it('takes a unit that was declared missing and turns up after all, also when the rest was judged', () => {
    const s = scenario().run('approve')
    s.run(['receive', { units: s.units(0) }], ['declare_missing', { units: s.units(1) }], 'inspect')
    assert.equal(s.rma.status, 'resolving')
    s.run(['receive', { units: s.units(1) }])
    assert.deepEqual([s.rma.status, s.unit(1).receipt], ['received', 'received'])
    assert.equal(s.run('inspect').rma.status, 'resolving')
  })

  it('of the same parcel in two goes keeps one parcel', () => {
    const s = scenario().run('approve')
    for (const units of [s.units(0), s.units(1)]) s.run(['receive', { units, receipt: { tracking: '8R-IN' } }])
    assert.deepEqual(
      s.rma.parcels.map((parcel) => parcel.unitIds),
      [s.units(0, 1)],
    )
  })

  it('without a tracking number read is the parcel that was announced, where there is one only', () => {
    const announced = (...trackings: string[]) =>
      scenario().run('approve', [
        'confirm_shipment',
        { shipment: { parcels: trackings.map((tracking) => ({ carrier: 'DHL', tracking, proofFileId: null })) } },
      ])
    const one = announced('8R-1').run('receive')
    assert.deepEqual(
      one.rma.parcels.map(({ tracking, unitIds }) => [tracking, unitIds.length]),
      [['8R-1', 2]],
    )
    assert.equal(announced('8R-1', '8R-2').run('receive').rma.parcels.length, 3)
  })

  it('after a wrong scan was taken back puts the unit into one parcel, not two', () => {
    const s = scenario().run('approve')
    s.run(['receive', { receipt: { tracking: '8R-IN' } }], ['correct_receipt', { units: s.units(0) }])
    assert.deepEqual(
      s.rma.parcels.map((parcel) => parcel.unitIds),
      [s.units(1)],
    )
    s.run(['receive', { units: s.units(0), receipt: { tracking: '8R-IN2' } }])
    assert.deepEqual(
      s.rma.parcels.map((parcel) => parcel.unitIds),
      [s.units(1), s.units(0)],
    )
  })

  it('of an expired return takes the law’s promise up again, from the first request', () => {
    const s = scenario({ type: 'legal_conformity', buyer: retail }).run('approve', { hours: 24 * 400 }, 'lapse', 'receive')
    assert.deepEqual(running(s), ['legal_remedy', 'inspection'])
    assert.equal(s.rma.clocks.findLast(({ kind }) => kind === 'legal_remedy')?.startedAt, s.rma.submittedAt)
  })

  it('never takes the same unit twice', () => {
    const s = scenario().run('approve', 'receive')
    assert.equal(s.refuses('receive', { units: s.units(0) }), 'unit_not_in_state')
  })
})

describe('a missing unit', () => {
  it('is owed no replacement in advance; the others still are', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve')
    s.run(['declare_missing', { units: s.units(0) }])
    assert.deepEqual([owing(s), s.rma.resolutions[0]?.unitIds], [['replacement owed'], s.units(1)])
    s.run(['declare_missing', { units: s.units(1) }])
    assert.deepEqual([s.rma.status, owing(s)], ['closed', ['replacement void']])
  })

  it('touches nothing that is owed for others: what is the same object is not written again', () => {
    const s = scenario({ type: 'advanced_warranty', policy: inAdvance }).run('approve')
    const act = { actor: { id: null, roles: ['system' as const], locale: 'fr' as const }, now: s.now, policy: inAdvance, newId: () => 'x' }
    const same = unoweGoods(s.rma, ['a unit of another return'], act)
    assert.equal(same.resolutions[0], s.rma.resolutions[0])
  })

  it('of a withdrawal that was posted is refunded all the same', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve')
    s.run(['confirm_shipment', { shipment: { parcels: [{ carrier: 'DHL', tracking: '8R-OUT', proofFileId: 'file-1' }] } }])
    s.run('declare_missing')
    assert.deepEqual([s.rma.status, owing(s)], ['resolving', ['refund 199980 owed']])
  })

  it('that never reached a consumer who withdrew is refunded without coming back', () => {
    const s = scenario({ type: 'withdrawal', order: { parcels: [] } }).run('approve')
    s.run(['declare_missing', { neverDelivered: true }])
    assert.deepEqual([s.rma.status, owing(s)], ['resolving', ['refund 199980 owed']])
    assert.equal(s.run('execute').rma.status, 'closed')
    assert.equal(scenario().run('approve').refuses('declare_missing', { neverDelivered: true }), 'only_withdrawal_before_delivery')
  })
})
