import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { isRefusal } from '#domain/refusal.ts'
import { type CreditNote, creditNoteOf } from './credit-note.ts'
import { creditedOn, nothingCredited, plus } from './credited.ts'
import { deliveryRefund } from './delivery.ts'
import { type Derivation, derivation } from './derivation.ts'
import { refundFor } from './refund.ts'
import { settle } from './settlement.ts'
import { advancedPostage, lateWithdrawalSurcharge } from './surcharge.ts'

const screen = { id: 'L1', quantity: 3, gross: 74_970, taxRate: 2000, tax: 12_495, discount: 0, ecoParticipation: 31, shipping: 990 }
const book = { id: 'L2', quantity: 1, gross: 2110, taxRate: 550, tax: 110, discount: 0, ecoParticipation: 0, shipping: 0 }
const noted = (of: Pick<Derivation, 'lines' | 'extras'>): CreditNote => {
  const note = creditNoteOf(of)
  return isRefusal(note) ? assert.fail(note.code) : note
}
const owed = (lines: Derivation['lines'], extras: Derivation['extras'] = []): Derivation => derivation({ currency: 'EUR', lines, extras })

describe('a credit note', () => {
  it('credits goods, settlements and delivery per rate; what is no price stands apart', () => {
    const first = refundFor({ line: screen, already: nothingCredited, units: 1 })
    const [gesture] = settle([{ line: screen, already: plus(nothingCredited, first) }], 1000)
    const extras = [
      deliveryRefund(screen, { units: 0, amount: 0, tax: 0 }, 1),
      lateWithdrawalSurcharge({ amount: 24_990, daysLate: 12, price: 24_990, legalRate: 262 }),
      advancedPostage(890, 'f1'),
    ].filter((extra) => extra !== undefined)
    const lines = [first, refundFor({ line: book, already: nothingCredited, units: 1 }), ...(gesture ? [gesture] : [])]
    const note = noted(owed(lines, extras))
    assert.deepEqual(
      note.lines.map(({ of, orderLineId, units, taxRate, net }) => [of, orderLineId, units, taxRate, net]),
      [
        ['goods', 'L1', 1, 2000, 20_825],
        ['goods', 'L2', 1, 550, 2000],
        ['settlement', 'L1', 1, 2000, 833],
        ['delivery', 'L1', 1, 2000, 275],
      ],
    )
    assert.deepEqual(note.breakdown, [
      { taxRate: 2000, base: 21_933, tax: 4387 },
      { taxRate: 550, base: 2000, tax: 110 },
    ])
    assert.deepEqual([note.net, note.tax, note.gross, note.rounding, note.due], [23_933, 4497, 28_430, 0, 28_430])
    assert.deepEqual(note.apart, [
      { code: 'late_surcharge', amount: 1250 },
      { code: 'advanced_postage', amount: 890 },
    ])
  })

  it('three at 4.99 with 20 % come to 14.97, which no net amount leads to: the rest is a rounding, and paid is paid (facts.md 4.1)', () => {
    const line = { id: 'L3', quantity: 3, gross: 1497, taxRate: 2000, tax: 249, discount: 0, ecoParticipation: 0 }
    const note = noted(owed([refundFor({ line, already: nothingCredited, units: 3 })]))
    assert.deepEqual([note.net, note.tax, note.gross, note.rounding, note.due], [1248, 250, 1498, -1, 1497])
  })

  it('there is none of a gesture on top alone, of nothing, and of what bore no tax', () => {
    const goodwill = { code: 'goodwill' as const, amount: 500, tax: 0, taxRate: null, params: {} }
    for (const [of, code] of [
      [owed([], [goodwill]), 'credit_note_of_nothing'],
      [
        owed([refundFor({ line: screen, already: nothingCredited, units: 1, deductions: [{ amount: 99_999, reason: 'x', fileIds: [] }] })]),
        'credit_note_of_nothing',
      ],
      [owed([refundFor({ line: { ...book, taxRate: 0, tax: 0 }, already: nothingCredited, units: 1 })]), 'credit_note_untaxed'],
    ] as const) {
      const note = creditNoteOf(of)
      assert.equal(isRefusal(note) && note.code, code)
    }
  })

  it('obeys EN 16931 to the cent, and all notes of an order add up to what was charged, whatever was given back in which parts', () => {
    const charged = fc.record({
      gross: fc.integer({ min: 1, max: 5_000_000 }),
      quantity: fc.integer({ min: 1, max: 7 }),
      taxRate: fc.constantFrom(2000, 1000, 550, 210, 850, 10_000),
    })
    const parts = fc.array(fc.record({ units: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), gesture: fc.nat(5000) }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.array(charged, { minLength: 1, maxLength: 4 }), parts, (bought, some) => {
        const order = bought.map(({ gross, quantity, taxRate }, nth) => {
          const tax = Math.round((gross * taxRate) / (10_000 + taxRate))
          return { id: `L${nth}`, quantity, gross, taxRate, tax, discount: 0, ecoParticipation: 0 }
        })
        const given: Derivation[] = []
        const all = { units: order.map(({ quantity }) => quantity), gesture: 0 }
        for (const { units, gesture } of [...some, all]) {
          const charges = order.map((line) => ({ line, already: creditedOn(line.id, given) }))
          const goods = charges.map((charge, nth) => refundFor({ ...charge, units: units[nth] ?? 0 }))
          const settled = settle(
            charges.map(({ line, already }, nth) => ({ line, already: plus(already, goods[nth] ?? assert.fail()) })),
            gesture,
          )
          given.push(owed([...goods, ...settled]))
        }
        const notes = given.map((of) => creditNoteOf(of)).filter((note): note is CreditNote => !isRefusal(note))
        for (const note of notes) obeys(note)
        const over = (of: readonly CreditNote[], key: 'net' | 'tax' | 'rounding' | 'due'): number => sum(of.map((note) => note[key]))
        const tax = sum(order.map((line) => line.tax))
        const gross = sum(order.map((line) => line.gross))
        assert.deepEqual(
          [over(notes, 'net'), over(notes, 'tax') + over(notes, 'rounding'), over(notes, 'due')],
          [gross - tax, tax, gross],
          'net, tax and gross as they were charged',
        )
      }),
    )
  })
})

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)

/** The standard's sums, each to the minor unit; what is rounded is a cent or two per line at most, where tax was charged at its rate. */
function obeys(note: CreditNote): void {
  assert.equal(sum(note.lines.map(({ net }) => net)), note.net, 'BR-CO-10')
  assert.equal(sum(note.breakdown.map(({ base }) => base)), note.net, 'BR-CO-13')
  assert.equal(sum(note.breakdown.map(({ tax }) => tax)), note.tax, 'BR-CO-14')
  assert.equal(note.net + note.tax, note.gross, 'BR-CO-15')
  assert.equal(note.gross + note.rounding, note.due, 'BR-CO-16')
  for (const { taxRate, base, tax } of note.breakdown) {
    assert.equal(tax, Math.floor((base * taxRate) / 10_000 + 0.5), 'BR-CO-17')
    assert.equal(sum(note.lines.filter((line) => line.taxRate === taxRate).map(({ net }) => net)), base, 'BR-S-08')
  }
  for (const { net, units } of note.lines) assert.ok(net >= 0 && units >= 1, 'BR-27')
  assert.ok(Math.abs(note.rounding) <= 2 * note.lines.length, `${note.rounding}`)
}
