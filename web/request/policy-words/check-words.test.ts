import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCatalogue, speaker } from '../../ui/words/read-catalogue.ts'
import { checkWords, variant } from './check-words.ts'

const t = speaker('fr', 'portal', 'words')
const check = (code: string, outcome: 'ok' | 'review' | 'block', facts: Record<string, string | number | boolean | null> = {}) => ({
  code,
  outcome,
  facts,
  excepted: false,
})

const window = (facts: Record<string, string | number | boolean | null>) => ({
  deliveryUnknown: false,
  deadline: '2026-11-18T22:59:59.999Z',
  lastDay: '2026-11-18',
  days: 14,
  ...facts,
})

test('a window that is over says how long it was and when it ended', () => {
  const words = checkWords(check('window', 'block', window({})), { t, locale: 'fr' })
  assert.equal(words, 'Le délai de 14\u00A0jours après la livraison a pris fin le 18\u00A0nov.\u00A02026.')
})

test('a consumer who was not informed is not told of 14 days: the period was longer', () => {
  assert.equal(variant(check('window', 'block', window({ informed: false }))), 'block')
})

test('an unknown delivery is said to keep the window open, whatever else is known', () => {
  assert.equal(variant(check('window', 'ok', window({ deliveryUnknown: true, deadline: null }))), 'unknown')
})

test('a condition is said in its own words', () => {
  assert.match(checkWords(check('condition', 'review', { condition: 'marks_of_use' }), { t, locale: 'fr' }), /Marques d’usage/)
})

test('a quantity tells held units from undelivered ones and from too many', () => {
  const quantity = (returnable: number, held: number): string => variant(check('quantity', 'block', { returnable, held, asked: 2 }))
  assert.deepEqual([quantity(0, 2), quantity(0, 0), quantity(1, 1)], ['held', 'none', 'fewer'])
})

test('a serial that is in another return is named', () => {
  assert.match(checkWords(check('serial', 'block', { taken: 'SN-1', strange: null, known: true }), { t, locale: 'fr' }), /SN-1/)
})

test('a serial that two orders claim is told from one that was not sold', () => {
  const review = (facts: object): string => variant(check('serial', 'review', { strange: null, claimed: null, ...facts }))
  assert.deepEqual([review({ claimed: 'SN-1' }), review({ strange: 'SN-2', claimed: 'SN-1' })], ['claimed', 'review'])
})

/** Every sentence that the rules of domain/policy/checks.ts can come to. */
const sentences = {
  profile: ['ok', 'block'],
  entitlement: ['ok', 'block'],
  window: ['ok', 'over', 'block', 'unknown', 'unlimited'],
  condition: ['ok', 'review', 'block'],
  consumer: ['ok', 'block'],
  channel: ['ok', 'block'],
  excluded: ['ok', 'block'],
  quantity: ['ok', 'fewer', 'held', 'none'],
  serial: ['ok', 'review', 'claimed', 'block'],
  safety: ['ok', 'review'],
}

for (const locale of ['fr', 'en'] as const) {
  test(`every outcome of every check has its ${locale} sentence`, () => {
    const words = readCatalogue(locale, 'portal')
    const keys = Object.entries(sentences).flatMap(([code, variants]) => variants.map((one) => `portal.check.${code}.${one}`))
    assert.deepEqual(
      keys.filter((key) => !(key in words)),
      [],
    )
  })
}
