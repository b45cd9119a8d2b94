import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { capByReceived, outsideReceived } from './received.ts'
import { advancedPostage, latePostageSurcharge } from './surcharge.ts'

describe('money out', () => {
  for (const [when, facts, expected] of [
    ['of an order paid in full is what is owed', { owed: 300, receivedSoFar: 1000, paidOutSoFar: 0 }, [300, 0]],
    ['of an unpaid account order is nothing: the customer owes less', { owed: 300, receivedSoFar: 0, paidOutSoFar: 0 }, [0, 300]],
    ['of a partly paid order is at most what was received', { owed: 300, receivedSoFar: 200, paidOutSoFar: 0 }, [200, 100]],
    ['counts what was paid out before', { owed: 300, receivedSoFar: 1000, paidOutSoFar: 900 }, [100, 200]],
    ['counts what a voucher has already given', { owed: 300, receivedSoFar: 1000, paidOutSoFar: 500, alreadySettled: 300 }, [200, 100]],
    ['on account reduces an unpaid invoice first', { owed: 300, receivedSoFar: 600, paidOutSoFar: 0, unpaid: 400 }, [0, 300]],
    ['on account is what the unpaid invoice leaves of it', { owed: 300, receivedSoFar: 600, paidOutSoFar: 0, unpaid: 100 }, [200, 100]],
    ['is never negative where more went out than came in', { owed: 300, receivedSoFar: 100, paidOutSoFar: 150 }, [0, 300]],
  ] as const)
    it(when, () => {
      const { payOut, reduceReceivable } = capByReceived(facts)
      assert.deepEqual([payOut, reduceReceivable], expected)
    })

  it('never passes what was received, over any refunds and payments, and all that is owed goes somewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ owed: fc.nat(50_000), paid: fc.nat(40_000) })), (acts) => {
        let received = 0
        let paidOut = 0
        for (const { owed, paid } of acts) {
          received += paid
          const { payOut, reduceReceivable } = capByReceived({ owed, receivedSoFar: received, paidOutSoFar: paidOut })
          paidOut += payOut
          assert.equal(payOut + reduceReceivable, owed)
          assert.ok(payOut >= 0 && reduceReceivable >= 0 && paidOut <= received)
          assert.ok(reduceReceivable === 0 || paidOut === received)
        }
      }),
    )
  })

  it('beyond what was received is penalties and advanced postage, not delivery', () => {
    const delivery = { code: 'delivery_refund' as const, amount: 990, tax: 165, taxRate: 2000, params: {} }
    const late = latePostageSurcharge({ amount: 890, daysLate: 3 })
    assert.ok(late)
    assert.equal(outsideReceived({ extras: [delivery, late, advancedPostage(890, 'f1')] }), 89 + 890)
  })

  it('of a fraction of a minor unit is a fault', () => {
    assert.throws(() => capByReceived({ owed: 0.5, receivedSoFar: 1, paidOutSoFar: 0 }), RangeError)
  })
})
