import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../ui/words/read-catalogue.ts'
import { betterWords, conditionWords, feeWords, profileWords, windowWords } from './type-words.ts'

const french = Object.assign(speaker('fr', 'policy', 'words', 'ui'), { locale: 'fr' as const })
const english = Object.assign(speaker('en', 'policy', 'words', 'ui'), { locale: 'en' as const })
const any = { never_used: 'accept', tested_no_marks: 'accept', marks_of_use: 'accept', damaged: 'accept' } as const

test('who may ask: everybody, some profiles, or consumers where it is the law', () => {
  assert.equal(profileWords({ legalBasis: 'commercial', profiles: ['*'] }, french), 'Tous nos clients')
  assert.equal(profileWords({ legalBasis: 'commercial', profiles: ['account', 'retail'] }, french), 'Clients en compte et particuliers')
  assert.equal(profileWords({ legalBasis: 'withdrawal', profiles: ['*'] }, english), 'Consumers, for a purchase at a distance')
})

test('until when: days, years, months, or no limit', () => {
  const words = (windowDays: number | null, windowMonths: number | null, legalBasis: 'commercial' | 'withdrawal' | 'legal_conformity') =>
    windowWords({ legalBasis, windowDays, windowMonths }, english)
  assert.equal(words(14, null, 'commercial'), 'Until 14 calendar days after delivery')
  assert.equal(words(14, null, 'withdrawal'), 'Until 14 days after the last parcel arrived')
  assert.equal(words(null, 24, 'legal_conformity'), 'Until 2 years after delivery')
  assert.equal(words(null, 30, 'legal_conformity'), 'Until 30 months after delivery')
  assert.equal(words(null, null, 'commercial'), 'Without limit')
})

test('states of the product are told by what they come to; all accepted is one sentence', () => {
  assert.deepEqual(conditionWords(any, french), ['Quel que soit son état'])
  assert.deepEqual(conditionWords({ ...any, marks_of_use: 'review', damaged: 'block' }, english), [
    'Accepted: never used or tested, no marks of use',
    'Looked at case by case: marks of use',
    'Closed, unless an exception is granted: damaged',
  ])
})

test('a fee is named, and so is its absence', () => {
  assert.equal(feeWords(0, english), 'No handling fee')
  assert.equal(feeWords(450, english), 'Handling fee: €4.50')
})

test('a tier’s betterments are told alone: what everybody has is not repeated', () => {
  const speak = Object.assign(speaker('en', 'policy', 'words', 'ui', 'portal'), { locale: 'en' as const })
  const usual = {
    key: 'convenience',
    label: '',
    description: '',
    legalBasis: 'commercial' as const,
    defective: false,
    profiles: ['account'],
    windowDays: 14,
    windowMonths: null,
    conditions: any,
    clauses: [],
    payer: 'customer' as const,
    resolutions: ['refund' as const],
    handlingFee: 0,
    advanceReplacement: false,
  }
  assert.deepEqual(betterWords({ ...usual, windowDays: 30, payer: 'merchant', advanceReplacement: true }, usual, speak), [
    'Until 30 calendar days after delivery',
    speak('portal.payer.merchant'),
    'The replacement leaves before the product is back',
  ])
  assert.deepEqual(betterWords(usual, usual, speak), [])
})
