import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { creditedOn, nothingCredited, plus } from './credited.ts'
import { deliveryRefund } from './delivery.ts'
import { derivation } from './derivation.ts'
import { partsOf } from './parts.ts'
import { refundFor } from './refund.ts'
import { settle } from './settlement.ts'
import { advancedPostage, lateWithdrawalSurcharge } from './surcharge.ts'

test('goods, settlements and delivery are told apart per rate; what is no price bears none', () => {
  const screen = { id: 'L1', quantity: 3, gross: 74_970, taxRate: 2000, tax: 12_495, discount: 0, ecoParticipation: 31, shipping: 990 }
  const book = { id: 'L2', quantity: 1, gross: 2110, taxRate: 550, tax: 110, discount: 0, ecoParticipation: 0, shipping: 0 }
  const worn = refundFor({ line: screen, already: nothingCredited, units: 1, deductions: [{ amount: 990, reason: 'x', fileIds: [] }] })
  const due = derivation({
    currency: 'EUR',
    lines: [
      worn,
      refundFor({ line: book, already: nothingCredited, units: 1 }),
      ...settle([{ line: screen, already: plus(nothingCredited, worn) }], 1000),
    ],
    extras: [
      deliveryRefund(screen, { units: 0, amount: 0, tax: 0 }, 1),
      lateWithdrawalSurcharge({ amount: 24_990, daysLate: 12, price: 24_990, legalRate: 262 }),
      advancedPostage(890, 'f1'),
    ].filter((extra) => extra !== undefined),
  })
  assert.deepEqual(
    partsOf(due).map(({ of, taxRate, net, tax, gross, deducted }) => [of, taxRate, net, tax, gross, deducted]),
    [
      ['goods', 2000, 20_000, 4000, 24_000, 990],
      ['goods', 550, 2000, 110, 2110, 0],
      ['settlement', 2000, 833, 167, 1000, 0],
      ['delivery_refund', 2000, 275, 55, 330, 0],
      ['late_surcharge', null, 1250, 0, 1250, 0],
      ['advanced_postage', null, 890, 0, 890, 0],
    ],
  )
})

test('all parts together are the amount, and per rate what the derivation holds', () => {
  const line = fc.record({
    gross: fc.integer({ min: 0, max: 500_000 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    taxRate: fc.constantFrom(2000, 1000, 550, 0),
    shipping: fc.nat(2000),
    off: fc.nat(3000),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.nat(5000), (charged, gesture) => {
      const lines = charged.map(({ gross, taxRate, ...rest }, nth) => {
        const tax = Math.round((gross * taxRate) / (10_000 + taxRate))
        return { id: `L${nth}`, gross, taxRate, tax, discount: 0, ecoParticipation: Math.floor(gross / 50), ...rest }
      })
      const goods = lines.map((of) =>
        refundFor({ line: of, already: nothingCredited, units: 1, deductions: [{ amount: of.off, reason: 'x', fileIds: [] }] }),
      )
      const before = [derivation({ currency: 'EUR', lines: goods })]
      const due = derivation({
        currency: 'EUR',
        lines: [
          ...goods,
          ...settle(
            lines.map((of) => ({ line: of, already: creditedOn(of.id, before) })),
            gesture,
          ),
        ],
        extras: lines.flatMap((of) => deliveryRefund(of, { units: 0, amount: 0, tax: 0 }, 1) ?? []),
      })
      const parts = partsOf(due)
      const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)
      assert.equal(sum(parts.map(({ gross }) => gross)), due.total)
      assert.equal(sum(parts.map(({ eco }) => eco)), due.eco)
      for (const { gross, net, tax } of parts) assert.equal(net + tax, gross)
      for (const { taxRate, ...rate } of due.byRate) {
        const mine = parts.filter((part) => part.taxRate === taxRate)
        assert.deepEqual(
          { gross: sum(mine.map(({ gross }) => gross)), net: sum(mine.map(({ net }) => net)), tax: sum(mine.map(({ tax }) => tax)) },
          rate,
        )
      }
    }),
  )
})
