import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditedOn } from './credited.ts'
import { derivation } from './derivation.ts'
import { refundFor } from './refund.ts'
import { settle } from './settlement.ts'
import { stepsOf } from './steps.ts'

const line = { id: 'L1', quantity: 3, gross: 30_000, taxRate: 2000, tax: 5000, discount: 1500, ecoParticipation: 31 }
const none = creditedOn('L1', [])
const first = refundFor({ line, already: none, units: 1 })
const after = creditedOn('L1', [derivation({ currency: 'EUR', lines: [first] })])
const worn = refundFor({ line, already: none, units: 1, deductions: [{ amount: 2000, reason: 'Arceau rayé', fileIds: ['F'] }] })
const codes = (credit: typeof first): string[] => stepsOf(credit).map((step) => step.code)

test('the first refund of a line needs no cumulative pair', () => {
  assert.deepEqual(codes(first), ['charged', 'share', 'credit', 'tax', 'net', 'eco'])
})

test('a later one shows what was credited before, taken off', () => {
  const second = refundFor({ line, already: after, units: 1 })
  assert.ok(codes(second).includes('due_up_to'))
  assert.deepEqual(
    stepsOf(second)
      .filter((step) => step.code.startsWith('due_'))
      .map((step) => step.amount),
    [20_000, -10_000],
  )
})

test('the sums add up to the total, whatever was taken off or capped', () => {
  const settled = settle([{ line, already: after }], 5000)[0] ?? first
  const capped = refundFor({ line, already: creditedOn('L1', [derivation({ currency: 'EUR', lines: [first, settled] })]), units: 2 })
  for (const credit of [first, worn, settled, capped]) {
    const steps = stepsOf(credit)
    const sum = steps.filter((step) => step.weight === 'sum').reduce((total, step) => total + step.amount, 0)
    assert.equal(sum, steps.find((step) => step.weight === 'total')?.amount)
  }
  assert.ok(codes(capped).includes('cap'))
})

test('a line without eco-participation does not speak of it', () => {
  assert.ok(!codes(refundFor({ line: { ...line, ecoParticipation: 0 }, already: none, units: 1 })).includes('eco'))
})
