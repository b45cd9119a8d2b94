import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import type { ChargedLine } from './credit.ts'
import { type Credited, creditedOn, nothingCredited, plus } from './credited.ts'
import { derivation, type LineCredit, summands } from './derivation.ts'
import { proportion } from './proportion.ts'
import { type Deduction, refundFor } from './refund.ts'
import { settle } from './settlement.ts'

const charged = (line: Partial<ChargedLine>): ChargedLine => ({
  id: 'l1',
  quantity: 1,
  gross: 0,
  taxRate: 2000,
  tax: 0,
  discount: 0,
  ecoParticipation: 0,
  ...line,
})

const deduct = (amount: number): Deduction => ({ amount, reason: 'marks_of_use', fileIds: ['f1'] })

/** Refunds a line in several goes, each knowing what the ones before credited. */
function goes(line: ChargedLine, steps: readonly { units: number; deductions?: Deduction[] }[]): LineCredit[] {
  let already = nothingCredited
  return steps.map((step) => {
    const credit = refundFor({ line, already, ...step })
    already = plus(already, credit)
    return credit
  })
}

const amounts = (credits: readonly LineCredit[]) => credits.map(({ gross, net, tax }) => [gross, net, tax])

describe('a partial refund', () => {
  it('of 3 at 4.99 adds up to the 14.97 that was paid, whatever way the shop rounded the tax', () => {
    const three = [{ units: 1 }, { units: 1 }, { units: 1 }]
    assert.deepEqual(amounts(goes(charged({ quantity: 3, gross: 1497, tax: 249 }), three)), [
      [499, 416, 83],
      [499, 416, 83],
      [499, 416, 83],
    ])
    assert.deepEqual(amounts(goes(charged({ quantity: 3, gross: 1497, tax: 250 }), three)), [
      [499, 416, 83],
      [499, 415, 84],
      [499, 416, 83],
    ])
  })

  it('of a third of 10.00 rounds on what was refunded so far, not per piece', () => {
    const line = charged({ quantity: 3, gross: 1000, tax: 167 })
    assert.deepEqual(amounts(goes(line, [{ units: 1 }, { units: 1 }, { units: 1 }])), [
      [333, 277, 56],
      [334, 279, 55],
      [333, 277, 56],
    ])
    assert.deepEqual(amounts(goes(line, [{ units: 2 }, { units: 1 }])), [
      [667, 556, 111],
      [333, 277, 56],
    ])
  })

  it('takes what was charged after discounts, eco-participation within it', () => {
    const line = charged({ quantity: 2, gross: 17999, tax: 3000, discount: 2001, ecoParticipation: 301 })
    const [first, second] = goes(line, [{ units: 1 }, { units: 1 }])
    assert.deepEqual([first?.gross, first?.eco, second?.gross, second?.eco], [9000, 151, 8999, 150])
  })

  it('of a kit’s part is worth what the part was charged, and of a parent that was charged nothing, nothing', () => {
    const parent = charged({ id: 'kit', gross: 0 })
    const screen = charged({ id: 'screen', gross: 18990, tax: 3165 })
    const stand = charged({ id: 'stand', quantity: 2, gross: 1010, tax: 168 })
    const refund = (line: ChargedLine): number => refundFor({ line, already: nothingCredited, units: 1 }).gross
    assert.deepEqual([parent, screen, stand].map(refund), [0, 18990, 505])
  })

  it('of more units than were charged gives the charged ones only', () => {
    const line = charged({ quantity: 2, gross: 1000, tax: 167 })
    const credits = goes(line, [{ units: 1 }, { units: 2 }, { units: 1 }])
    assert.deepEqual(amounts(credits), [
      [500, 416, 84],
      [500, 417, 83],
      [0, 0, 0],
    ])
    assert.deepEqual(
      credits.map(({ entries }) => entries.find(({ code }) => code === 'due_up_to')?.amount),
      [500, 1000, 1000],
    )
  })

  it('of a number of units that is none is a fault', () => {
    for (const units of [-1, 0.5, Number.NaN])
      assert.throws(() => refundFor({ line: charged({}), already: nothingCredited, units }), RangeError)
  })

  it('stays exact where amounts multiply beyond safe integers', () => {
    const line = charged({ quantity: 10_000, gross: Number.MAX_SAFE_INTEGER, tax: Math.floor(Number.MAX_SAFE_INTEGER / 6) })
    const credits = goes(line, [{ units: 3333 }, { units: 6667 }])
    assert.equal((credits[0]?.gross ?? 0) + (credits[1]?.gross ?? 0), line.gross)
    assert.equal((credits[0]?.tax ?? 0) + (credits[1]?.tax ?? 0), line.tax)
  })
})

describe('a deduction', () => {
  const line = charged({ quantity: 2, gross: 20_000, tax: 3333 })

  it('lowers the refund and its tax, and names its ground and evidence', () => {
    const credit = refundFor({ line, already: nothingCredited, units: 1, deductions: [deduct(2500)] })
    assert.deepEqual([credit.due, credit.deducted, credit.gross, credit.net, credit.tax], [10_000, 2500, 7500, 6250, 1250])
    assert.deepEqual(
      credit.entries.find(({ code }) => code === 'deduction'),
      {
        code: 'deduction',
        amount: -2500,
        params: { reason: 'marks_of_use', fileIds: ['f1'], asked: 2500 },
      },
    )
  })

  it('is not given back with the next unit', () => {
    const [, second] = goes(line, [{ units: 1, deductions: [deduct(2500)] }, { units: 1 }])
    assert.equal(second?.gross, 10_000)
  })

  it('ends at zero: the second one takes what the first has left', () => {
    const credit = refundFor({ line, already: nothingCredited, units: 1, deductions: [deduct(8000), deduct(8000)] })
    assert.deepEqual([credit.gross, credit.tax, credit.deducted], [0, 0, 10_000])
    assert.deepEqual(
      credit.entries.filter(({ code }) => code === 'deduction').map(({ amount }) => amount),
      [-8000, -2000],
    )
  })

  it('of one unit takes no more than that unit’s share: the other is refunded whole', () => {
    const credit = refundFor({ line, already: nothingCredited, units: 2, deductions: [{ ...deduct(15_000), units: 1 }] })
    assert.deepEqual([credit.gross, credit.deducted], [10_000, 10_000])
    assert.equal(refundFor({ line, already: nothingCredited, units: 2, deductions: [deduct(15_000)] }).gross, 5000)
  })

  it('that is negative is a fault: it would raise the refund', () => {
    assert.throws(() => refundFor({ line, already: nothingCredited, units: 1, deductions: [deduct(-1)] }), RangeError)
  })
})

describe('what was credited on a line', () => {
  it('is that line’s part of every derivation, settlements included', () => {
    const [one, other] = ['one', 'other'].map((id) => charged({ id, gross: 1200, tax: 200, ecoParticipation: 12 }))
    assert.ok(one && other)
    const refunds = [one, other].map((line) => refundFor({ line, already: nothingCredited, units: 1, deductions: [deduct(600)] }))
    const settled = settle([{ line: one, already: nothingCredited }], 120)
    assert.deepEqual(creditedOn('one', [{ lines: refunds }, { lines: settled }]), {
      units: 1,
      due: 1200,
      gross: 720,
      tax: 120,
      eco: 7,
      settled: 120,
    })
    assert.deepEqual(creditedOn('neither', [{ lines: refunds }]), nothingCredited)
  })
})

describe('a settlement', () => {
  it('is spread over the lines by what is left of each, tax by tax', () => {
    const book = charged({ id: 'book', gross: 1000, taxRate: 550, tax: 52 })
    const phone = charged({ id: 'phone', gross: 3000, tax: 500 })
    const charges = [book, phone].map((line) => ({ line, already: nothingCredited }))
    assert.deepEqual(amounts(settle(charges, 1001)), [
      [250, 237, 13],
      [751, 626, 125],
    ])
  })

  it('counts against what may still be paid', () => {
    const line = charged({ quantity: 2, gross: 10_000, tax: 1667 })
    const given = settle([{ line, already: nothingCredited }], 2000).reduce(plus, nothingCredited)
    const first = refundFor({ line, already: given, units: 1 })
    const second = refundFor({ line, already: plus(given, first), units: 1 })
    assert.deepEqual([given.settled, first.gross, second.gross], [2000, 5000, 3000])
    assert.deepEqual(
      second.entries.find(({ code }) => code === 'cap'),
      { code: 'cap', amount: -2000, params: { credited: 7000, settled: 2000 } },
    )
  })

  it('that is voided lets what it had capped come due again', () => {
    const line = charged({ quantity: 2, gross: 10_000, tax: 1667 })
    const given = settle([{ line, already: nothingCredited }], 2000).reduce(plus, nothingCredited)
    const all = refundFor({ line, already: given, units: 2, deductions: [deduct(1000)] })
    assert.deepEqual([all.gross, all.deducted], [8000, 1000])
    assert.equal(refundFor({ line, already: plus(nothingCredited, all), units: 0 }).gross, 1000)
  })

  it('ends where nothing is left', () => {
    const line = charged({ gross: 1000, tax: 167 })
    const already = plus(nothingCredited, refundFor({ line, already: nothingCredited, units: 1, deductions: [deduct(300)] }))
    assert.deepEqual(
      settle([{ line, already }], 5000).map(({ gross }) => gross),
      [300],
    )
    assert.deepEqual(settle([], 5000), [])
  })

  it('never gives a line more than it has left, nor all of them less than was agreed', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), fc.nat(300_000), (ordered, amount) => {
        const shares = settle(
          ordered.map((line) => ({ line, already: nothingCredited })),
          amount,
        )
        shares.forEach((share, i) => assert.ok(share.gross >= 0 && share.gross <= (ordered[i]?.gross ?? 0)))
        assert.equal(sum(shares, 'gross'), Math.min(amount, sum(ordered, 'gross')))
      }),
    )
  })
})

const rates = [0, 210, 550, 850, 1000, 2000]
/** Lines as shops charge them: the tax a cent or two off what the rate gives, amounts below a cent a unit included. */
const lines: fc.Arbitrary<ChargedLine> = fc
  .record({
    id: fc.uuid(),
    quantity: fc.integer({ min: 1, max: 40 }),
    gross: fc.oneof(fc.nat(60), fc.nat(50_000), fc.nat(100_000_000)),
    taxRate: fc.constantFrom(...rates),
    off: fc.integer({ min: -2, max: 2 }),
    eco: fc.nat(1000),
  })
  .map(({ id, quantity, gross, taxRate, off, eco }) => {
    const tax = taxRate === 0 ? 0 : Math.min(gross, Math.max(0, proportion(gross, taxRate, 10_000 + taxRate) + off))
    return { id, quantity, gross, taxRate, tax, discount: 0, ecoParticipation: Math.floor((gross * eco) / 1000) }
  })

const orders = fc.uniqueArray(lines, { minLength: 1, maxLength: 5, selector: ({ id }) => id })

type Step = { line: ChargedLine; units: number; deduction: number; settlement: number }

/** Every unit of every line comes back, in random portions and in random order across lines. */
const returnsOf = (ordered: readonly ChargedLine[], dice: () => number): Step[] => {
  const steps = ordered.flatMap((line) => {
    const portions: Step[] = []
    for (let left = line.quantity; left > 0;) {
      const units = 1 + Math.floor(dice() * Math.min(left, 5))
      portions.push({
        line,
        units: Math.min(units, left),
        deduction: dice() * line.gross,
        settlement: dice() < 0.2 ? dice() * line.gross * 0.5 : 0,
      })
      left -= units
    }
    return portions
  })
  return steps
    .map((step) => ({ step, order: dice() }))
    .sort((a, b) => a.order - b.order)
    .map(({ step }) => step)
}

const random = (seed: number) => () => {
  // Mulberry32: fast-check shrinks the seed, the sequence follows from it.
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const sum = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0)

function assertSound(credit: LineCredit): void {
  const { gross, net, tax, eco, entries } = credit
  assert.equal(gross, net + tax)
  for (const amount of [gross, net, tax, eco, gross - eco]) assert.ok(amount >= 0 && Number.isSafeInteger(amount), JSON.stringify(credit))
  const adding: readonly string[] = summands
  assert.equal(
    sum(
      entries.filter(({ code }) => adding.includes(code)),
      'amount',
    ),
    gross,
  )
  for (const code of ['net', 'tax', 'eco'] as const) assert.equal(entries.find((entry) => entry.code === code)?.amount, credit[code])
}

const assertWithin = (line: ChargedLine, { gross, tax, eco }: Credited): void => {
  assert.ok(gross <= line.gross && tax <= line.tax && eco <= line.ecoParticipation)
}

describe('refunds of any order in any portions', () => {
  it('sum to exactly what was charged, per line and tax rate, and never pass it on the way', () => {
    fc.assert(
      fc.property(orders, fc.integer(), (ordered, seed) => {
        const done = new Map(ordered.map(({ id }) => [id, nothingCredited]))
        const all: LineCredit[] = []
        for (const { line, units } of returnsOf(ordered, random(seed))) {
          const credit = refundFor({ line, already: done.get(line.id)!, units })
          const sofar = plus(done.get(line.id)!, credit)
          assertSound(credit)
          assertWithin(line, sofar)
          assert.ok(sofar.gross - sofar.tax <= line.gross - line.tax)
          assert.ok(
            2 * Math.abs(sofar.gross * line.quantity - line.gross * sofar.units) <= line.quantity,
            'within half a minor unit of its share',
          )
          done.set(line.id, sofar)
          all.push(credit)
        }
        const expected = (rate: number) => ordered.filter(({ taxRate }) => taxRate === rate)
        const { byRate, eco } = derivation({ currency: 'EUR', lines: all })
        for (const { taxRate, gross, net, tax } of byRate) {
          const of = expected(taxRate)
          assert.deepEqual([gross, net, tax], [sum(of, 'gross'), sum(of, 'gross') - sum(of, 'tax'), sum(of, 'tax')])
        }
        assert.equal(eco, sum(ordered, 'ecoParticipation'))
        for (const line of ordered) assert.equal(done.get(line.id)?.gross, line.gross)
      }),
      { numRuns: 500 },
    )
  })

  it('with deductions sum to what was charged less what was deducted, and the tax follows', () => {
    fc.assert(
      fc.property(orders, fc.integer(), (ordered, seed) => {
        const done = new Map(ordered.map(({ id }) => [id, nothingCredited]))
        const deducted = new Map<string, number>()
        for (const { line, units, deduction } of returnsOf(ordered, random(seed))) {
          const credit = refundFor({
            line,
            already: done.get(line.id)!,
            units,
            deductions: [deduct(Math.floor(deduction / line.quantity))],
          })
          assertSound(credit)
          assertWithin(line, plus(done.get(line.id)!, credit))
          deducted.set(line.id, (deducted.get(line.id) ?? 0) + credit.deducted)
          done.set(line.id, plus(done.get(line.id)!, credit))
        }
        for (const line of ordered) {
          const { gross, tax, eco } = done.get(line.id)!
          assert.equal(gross, line.gross - deducted.get(line.id)!)
          assert.equal(tax, proportion(line.tax, gross, line.gross))
          assert.equal(eco, proportion(line.ecoParticipation, gross, line.gross))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('with settlements in between never pass what was charged, and reach it in the end', () => {
    fc.assert(
      fc.property(orders, fc.integer(), (ordered, seed) => {
        const done = new Map(ordered.map(({ id }) => [id, nothingCredited]))
        for (const { line, units, settlement } of returnsOf(ordered, random(seed))) {
          const given = settle([{ line, already: done.get(line.id)! }], Math.floor(settlement))
          const settled = given.reduce(plus, done.get(line.id)!)
          const credit = refundFor({ line, already: settled, units })
          for (const each of [...given, credit]) assertSound(each)
          done.set(line.id, plus(settled, credit))
          assertWithin(line, done.get(line.id)!)
        }
        for (const line of ordered) {
          const { gross, tax } = done.get(line.id)!
          assert.deepEqual([gross, tax], [line.gross, line.tax])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('some of which were voided and made again still sum to what was charged, read back from what is stored', () => {
    fc.assert(
      fc.property(lines, fc.integer(), (line, seed) => {
        const dice = random(seed)
        let stored: LineCredit[] = []
        const already = (): Credited => creditedOn(line.id, JSON.parse(JSON.stringify(stored.map((credit) => ({ lines: [credit] })))))
        for (let i = 0; i < 30; i++) {
          const left = line.quantity - already().units
          const credit = refundFor({ line, already: already(), units: Math.floor(dice() * (left + 1)) })
          assertSound(credit)
          stored.push(credit)
          assertWithin(line, already())
          stored = stored.filter(() => dice() > 0.2)
        }
        stored.push(refundFor({ line, already: already(), units: line.quantity - already().units }))
        assertWithin(line, already())
        assert.deepEqual([already().gross, already().due], [line.gross, line.gross])
      }),
      { numRuns: 500 },
    )
  })
})
