import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { deliveryCreditedOn, deliveryRefund } from './delivery.ts'
import { derivation, type Extra } from './derivation.ts'
import { proportion } from './proportion.ts'

const line = { id: 'l1', quantity: 3, shipping: 1000, taxRate: 2000 }
const none = { units: 0, amount: 0, tax: 0 }

describe('a refund of the outward delivery', () => {
  it('is the units’ share of what delivery cost, with the goods’ tax', () => {
    assert.deepEqual(deliveryRefund(line, none, 1), {
      code: 'delivery_refund',
      amount: 333,
      tax: 56,
      taxRate: 2000,
      params: { orderLineId: 'l1', units: 1, charged: 1000 },
    })
  })

  it('is none where delivery was free', () => assert.equal(deliveryRefund({ ...line, shipping: 0 }, none, 3), undefined))

  it('sums to what was charged in any portions, of this line and no other', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.constantFrom(0, 550, 2000),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (shipping, taxRate, portions) => {
          const ordered = { id: 'l1', quantity: portions.reduce((a, b) => a + b), shipping, taxRate }
          const other: Extra = { code: 'delivery_refund', amount: 5, tax: 1, taxRate, params: { orderLineId: 'l2', units: 1, charged: 5 } }
          const stored = [derivation({ currency: 'EUR', lines: [], extras: [other] })]
          for (const units of portions) {
            const extra = deliveryRefund(ordered, deliveryCreditedOn('l1', stored), units)
            stored.push(derivation({ currency: 'EUR', lines: [], extras: extra ? [extra] : [] }))
            assert.ok(deliveryCreditedOn('l1', stored).amount <= shipping)
          }
          const { amount, tax } = deliveryCreditedOn('l1', stored)
          assert.deepEqual([amount, tax], [shipping, proportion(shipping, taxRate, 10_000 + taxRate)])
        },
      ),
    )
  })
})
