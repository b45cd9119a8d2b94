import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { advancedPostage, latePostageSurcharge, lateWithdrawalSurcharge } from './surcharge.ts'

const withdrawal = (daysLate: number, price = 100_000, amount = 100_000) =>
  lateWithdrawalSurcharge({ amount, daysLate, price, legalRate: 730 })

describe('a refund late after a withdrawal (L242-4)', () => {
  for (const [daysLate, added] of [
    [0, undefined],
    [-3, undefined],
    [1, 20],
    [10, 200],
    [11, 5000],
    [20, 5000],
    [21, 10_000],
    [30, 10_000],
    [31, 20_000],
    [60, 20_000],
    [61, 50_000],
    [90, 50_000],
    [91, 55_000],
    [120, 55_000],
    [121, 60_000],
    [360, 95_000],
    [361, 100_000],
    [390, 100_000],
    [391, 100_020],
    [755, 107_300],
  ] as const)
    it(`by ${daysLate} days adds ${added ?? 'nothing'} to 1000.00 at a legal rate of 7.3 %`, () =>
      assert.equal(withdrawal(daysLate)?.amount, added))

  it('stops at the price of the goods, delivery being part of what is owed but not of the price', () => {
    assert.equal(withdrawal(300, 80_000)?.amount, 80_000 + 30 * 20)
    assert.equal(withdrawal(270, 80_000)?.amount, 80_000)
    assert.equal(withdrawal(270, 78_990)?.amount, 78_990)
    assert.equal(withdrawal(240, 80_000)?.amount, 75_000)
  })

  it('never falls below the half that 90 days cost, however low the price', () => {
    assert.equal(withdrawal(91, 1000)?.params.added, 50_000)
  })

  it('prints article, base, rate and days', () => {
    assert.deepEqual(withdrawal(25), {
      code: 'late_surcharge',
      amount: 10_000,
      tax: 0,
      taxRate: null,
      params: { article: 'L242-4', base: 100_000, added: 10_000, interest: 0, daysLate: 25, rate: 1000 },
    })
    assert.deepEqual(withdrawal(10)?.params, {
      article: 'L242-4',
      base: 100_000,
      added: 0,
      interest: 200,
      daysLate: 10,
      rate: 0,
      legalRate: 730,
    })
  })

  it('never costs less for waiting longer', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1000), fc.nat(60), (amount, daysLate, more) => {
        fc.pre(daysLate > 0)
        const at = (days: number): number => withdrawal(days, amount, amount)?.amount ?? 0
        assert.ok(at(daysLate + more) >= at(daysLate))
      }),
    )
  })
})

describe('advanced postage', () => {
  for (const [daysLate, added] of [
    [0, undefined],
    [1, 100],
    [14, 100],
    [15, 200],
    [30, 200],
    [31, 500],
    [400, 500],
  ] as const)
    it(`of 10.00 given back ${daysLate} days late adds ${added ?? 'nothing'} (L241-6)`, () =>
      assert.equal(latePostageSurcharge({ amount: 1000, daysLate })?.amount, added))

  it('is given back as it was paid, on proof', () => {
    assert.deepEqual(advancedPostage(890, 'f1'), {
      code: 'advanced_postage',
      amount: 890,
      tax: 0,
      taxRate: null,
      params: { proofFileId: 'f1' },
    })
  })
})
