import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Executed } from '#domain/return/resolve.ts'
import { isRefusal } from '#domain/refusal.ts'
import { owing, scenario, type Scenario } from '../../tests/support/scenario.ts'
import { givenLine, givenParcel } from '../../tests/support/judged.ts'

const sent = (s: Scenario) => {
  const executed = s.does('execute') as Executed
  if (isRefusal(executed) || !executed.made) throw new Error('no order was made')
  return executed.made
}
const three = givenLine({ quantity: 3, gross: 10_000, tax: 1667, discount: 500, ecoParticipation: 10, shipping: 900 })
const toReplace = (order = {}) =>
  scenario({ type: 'advanced_warranty', order: { lines: [three], received: 10_000, ...order }, lines: [{ quantity: 2 }] })
const arrived = (s: Scenario) => s.run('approve', 'receive')

describe('goods that are sent', () => {
  it('are an order of their own, with what was charged and paid for the units they take the place of', () => {
    const s = arrived(toReplace()).run('inspect')
    const { order, returnId, resolutionId, units } = sent(s)
    assert.deepEqual([order.received, order.parcels, order.shopOrderId], [6667, [], `replacement:${resolutionId}`])
    assert.match(order.number, /^CMD-1-R482$/)
    const [line] = order.lines
    assert.deepEqual(
      { quantity: line?.quantity, gross: line?.gross, tax: line?.tax, eco: line?.ecoParticipation, shipping: line?.shipping },
      { quantity: 2, gross: 6667, tax: 1111, eco: 7, shipping: 0 },
    )
    assert.deepEqual([returnId, units[line?.id ?? '']], [s.rma.id, s.units(0, 1)])
    assert.deepEqual(s.events.at(-1)?.data['order'], order.id)
  })

  it('one by one add up to the line, and never to more', () => {
    const parcels = [givenParcel({ items: [{ orderLineId: 'L1', quantity: 3, serials: [] }] })]
    const s = arrived(
      scenario({ type: 'advanced_warranty', order: { lines: [three], received: 10_000, parcels }, lines: [{ quantity: 3 }] }),
    )
    const made = [0, 1, 2].map((index) => {
      s.run(['inspect', { units: s.units(index) }])
      return sent(s).order
    })
    assert.deepEqual(
      made.map((order) => order.received),
      [3333, 3334, 3333],
    )
    assert.deepEqual(
      made.map((order) => order.number),
      ['CMD-1-R482', 'CMD-1-R482.2', 'CMD-1-R482.3'],
    )
    assert.equal(s.rma.status, 'closed')
  })

  it('of an unpaid order inherit that nothing was paid', () => {
    const { order } = sent(arrived(toReplace({ received: 0 })).run('inspect'))
    assert.deepEqual([order.received, order.lines[0]?.gross], [0, 6667])
  })

  it('leave nothing to settle on the first order for the units replaced', () => {
    const s = scenario({ type: 'advanced_warranty' }).run('approve', 'receive')
    s.run(['inspect', { units: s.units(0) }], 'execute')
    assert.equal(s.refuses('offer_settlement', { offer: { amount: 99_991, goods: 'come_back' } }, 'manager'), 'above_what_was_paid')
  })

  it('that were not sent after all are owed again, and inherit anew', () => {
    const s = arrived(toReplace()).run('inspect')
    const first = sent(s)
    s.run('void_resolution')
    assert.deepEqual(owing(s), ['replacement void', 'replacement owed'])
    assert.equal(s.rma.resolutions.at(-1)?.derivation, null)
    const second = sent(s)
    assert.equal(second.order.received, first.order.received)
    assert.notEqual(second.order.number, first.order.number)
  })
})
