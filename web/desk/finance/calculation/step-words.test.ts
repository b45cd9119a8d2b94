import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditedOn } from '#domain/money/credited.ts'
import { derivation } from '#domain/money/derivation.ts'
import { refundFor } from '#domain/money/refund.ts'
import { settle } from '#domain/money/settlement.ts'
import { stepsOf } from '#domain/money/steps.ts'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { stepWords } from './step-words.ts'

const line = { id: 'L1', quantity: 3, gross: 30_000, taxRate: 2000, tax: 5000, discount: 1500, ecoParticipation: 31 }
const none = creditedOn('L1', [])
const first = refundFor({ line, already: none, units: 1 })
const after = creditedOn('L1', [derivation({ currency: 'EUR', lines: [first] })])
const worn = refundFor({ line, already: none, units: 1, deductions: [{ amount: 2000, reason: 'Arceau rayé', fileIds: ['F'] }] })

test('a deduction is named by its ground, and every step is worded in both languages', () => {
  const words = (locale: 'fr' | 'en') => Object.assign(speaker(locale, 'finance', 'ui', 'words'), { locale })
  const deduction = stepsOf(worn).find((step) => step.code === 'deduction')
  assert.equal(deduction && stepWords(deduction, { currency: 'EUR', quantity: 3 }, words('en')), 'Deduction: Arceau rayé')
  const settled = settle([{ line, already: after }], 5000)
  for (const locale of ['fr', 'en'] as const)
    for (const credit of [worn, refundFor({ line, already: after, units: 1 }), ...settled])
      for (const step of stepsOf(credit))
        assert.doesNotMatch(stepWords(step, { currency: 'EUR', quantity: 3 }, words(locale)), /finance\.|undefined|NaN/)
})
