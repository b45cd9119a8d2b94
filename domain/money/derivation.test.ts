import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nothingCredited } from './credited.ts'
import { deliveryRefund } from './delivery.ts'
import { derivation } from './derivation.ts'
import { refundFor } from './refund.ts'
import { advancedPostage, latePostageSurcharge } from './surcharge.ts'

const phone = { id: 'phone', quantity: 2, gross: 23_980, taxRate: 2000, tax: 3997, discount: 0, ecoParticipation: 4, shipping: 500 }
const book = { id: 'book', quantity: 1, gross: 2110, taxRate: 550, tax: 110, discount: 0, ecoParticipation: 0, shipping: 0 }

describe('a derivation', () => {
  const lines = [phone, book].map((line) => refundFor({ line, already: nothingCredited, units: 1 }))
  const delivery = deliveryRefund(phone, { units: 0, amount: 0, tax: 0 }, 1)
  const late = latePostageSurcharge({ amount: 890, daysLate: 1 })
  const extras = [delivery, late, advancedPostage(890, 'f1')].filter((extra) => extra !== undefined)
  const whole = derivation({ currency: 'EUR', lines, extras })

  it('totals the lines, and owes the extras besides', () => {
    const { gross, net, tax, eco, total } = whole
    assert.deepEqual({ gross, net, tax, eco, total }, { gross: 14_100, net: 11_991, tax: 2109, eco: 2, total: 14_100 + 250 + 89 + 890 })
  })

  it('totals per tax rate what a credit note must show: lines and delivery, not penalties', () => {
    assert.deepEqual(whole.byRate, [
      { taxRate: 2000, gross: 12_240, net: 10_199, tax: 2041 },
      { taxRate: 550, gross: 2110, net: 2000, tax: 110 },
    ])
  })

  it('survives being stored', () => assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole))

  it('prints every step of a line, in the order it was taken', () => {
    assert.deepEqual(
      lines[0]?.entries.map(({ code, amount }) => [code, amount]),
      [
        ['charged', 23_980],
        ['due_up_to', 11_990],
        ['due_before', 0],
        ['share', 11_990],
        ['credit', 11_990],
        ['tax_up_to', 1999],
        ['tax_before', 0],
        ['tax', 1999],
        ['net', 9991],
        ['eco_up_to', 2],
        ['eco_before', 0],
        ['eco', 2],
      ],
    )
  })
})
