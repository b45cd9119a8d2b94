import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { deliveredAt, givenFacts, givenLine, givenOrder, givenParcel, judgedLine } from '../../tests/support/judged.ts'
import { assess } from './assess.ts'
import { deliveredUnits, deliveryOfAll, deliveryOfLine, deliveryOfOrder } from './delivery.ts'
import { technostok } from './technostok.ts'

const two = [givenLine(), givenLine({ id: 'L2', shopLineId: 'S2', quantity: 1 })]
const later = '2026-11-14T09:00:00.000Z'
const second = givenParcel({
  id: 'P2',
  deliveredAt: later,
  deliveredSource: 'shop',
  items: [{ orderLineId: 'L2', quantity: 1, serials: [] }],
})

describe('when something was delivered', () => {
  it('a line by its own parcel, the order by its last', () => {
    const order = givenOrder({ lines: two, parcels: [second, givenParcel()] })
    assert.deepEqual(deliveryOfLine(order, 'L1'), { at: deliveredAt, source: 'carrier' })
    assert.deepEqual(deliveryOfLine(order, 'L2'), { at: later, source: 'shop' })
    assert.deepEqual(deliveryOfOrder(order), { at: later, source: 'shop' })
    assert.deepEqual(deliveryOfAll(order), { at: later, source: 'shop' })
  })
  it('a line in several parcels by the last of them', () => {
    const one = { orderLineId: 'L1', quantity: 1, serials: [] }
    const order = givenOrder({ parcels: [givenParcel({ items: [one] }), givenParcel({ id: 'P2', deliveredAt: later, items: [one] })] })
    assert.equal(deliveryOfLine(order, 'L1').at, later)
  })
  it('unknown as soon as one parcel is, in whatever order they come', () => {
    const lost = givenParcel({ id: 'P3', deliveredAt: null, deliveredSource: 'unknown' })
    for (const parcels of [[givenParcel(), lost], [lost, givenParcel()], [lost, lost], []])
      assert.deepEqual(deliveryOfOrder(givenOrder({ parcels })), { at: null, source: 'unknown' })
  })
  it('a line in no parcel has not been delivered', () => assert.equal(deliveryOfLine(givenOrder({ lines: two }), 'L2').at, null))
  it('a parcel of unknown contents may hold anything', () => {
    const order = givenOrder({ lines: two, parcels: [givenParcel({ items: [] }), second] })
    assert.equal(deliveryOfLine(order, 'L1').at, deliveredAt)
    assert.equal(deliveryOfLine(order, 'L2').at, later)
    assert.equal(deliveredUnits(order, 'L1'), 2)
  })
})

describe('how many units may come back', () => {
  const parcels = [givenParcel({ items: [{ orderLineId: 'L1', quantity: 1, serials: [] }] })]
  it('those in parcels', () => {
    assert.equal(deliveredUnits(givenOrder({ parcels }), 'L1'), 1)
    assert.equal(deliveredUnits(givenOrder({ lines: two, parcels }), 'L2'), 0)
  })
  it('those in parcels of which nobody knows when they came', () => {
    assert.equal(deliveredUnits(givenOrder({ parcels: parcels.map((parcel) => ({ ...parcel, deliveredAt: null })) }), 'L1'), 1)
  })
  it('what was ordered, where no parcel is known, or for a withdrawal', () => {
    assert.equal(deliveredUnits(givenOrder({ parcels: [] }), 'L1'), 2)
    assert.equal(deliveredUnits(givenOrder({ parcels }), 'L1', 'withdrawal'), 2)
  })
  it('never more than was ordered, whatever the parcels say', () =>
    assert.equal(deliveredUnits(givenOrder({ parcels: [givenParcel(), givenParcel({ id: 'P2' })] }), 'L1'), 2))
  it('none of a line that is not there', () => assert.equal(deliveredUnits(givenOrder(), 'L9'), 0))
})

it('an unknown delivery is resolved in the customer’s favour, and says so', () => {
  const order = givenOrder({ parcels: [givenParcel({ deliveredAt: null, deliveredSource: 'unknown' })] })
  const line = judgedLine({ type: 'convenience', order, now: '2030-01-01T00:00:00.000Z' })
  assert.equal(line.verdict, 'eligible')
  assert.equal(line.deadline, null)
  assert.equal(line.deliveryUnknown, true)
  assert.equal(line.checks.find((check) => check.code === 'window')?.facts['deliveryUnknown'], true)
})

describe('a kit', () => {
  const kit = givenLine({ id: 'K', shopLineId: 'KIT', quantity: 1, gross: 0, tax: 0 })
  const part = givenLine({ kitParent: 'KIT' })
  const ask = (line: typeof kit) =>
    assess(technostok, {
      ...givenFacts({ order: givenOrder({ lines: [line, part] }) }),
      request: { type: 'standard_warranty', lines: [{ orderLineId: 'K', quantity: 1 }] },
    })

  it('whose parts carry its price is no product to send back: they are', () => {
    assert.deepEqual(ask(kit), refuse('invalid', 'kit_of_parts', {}, 'lines.0.orderLineId'))
  })

  it('with a price of its own is sent back itself', () => {
    assert.equal(isRefusal(ask({ ...kit, gross: 1 })), false)
  })
})
