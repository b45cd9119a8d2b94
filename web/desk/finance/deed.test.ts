import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deedOf } from './deed.ts'
import { deedWords, referenceLabel } from './deed-words.ts'
import { speaker } from '../../ui/words/read-catalogue.ts'

const french = Object.assign(speaker('fr', 'finance', 'words', 'ui'), { locale: 'fr' as const })
const owed = { kind: 'refund' as const, currency: 'EUR', amount: 24991, reduceReceivable: 0 }
const plain = (text: string): string => text.replaceAll(/\s/g, ' ')
const says = (over: object): string => plain(deedWords({ ...owed, ...over }, 'Atelier Kermor', french))

test('money that was received is paid back', () => {
  assert.deepEqual(deedOf(owed), { way: 'paid', paid: 24991, receivable: 0 })
  assert.equal(says({}), 'Rembourser 249,91 € à Atelier Kermor')
})

test('what was never received reduces what the customer owes, and nothing is paid', () => {
  assert.deepEqual(deedOf({ ...owed, reduceReceivable: 24991 }), { way: 'receivable', paid: 0, receivable: 24991 })
  assert.equal(says({ reduceReceivable: 24991 }), 'Déduire 249,91 € de ce que doit Atelier Kermor')
})

test('an order paid in part is paid back in part', () => {
  assert.deepEqual(deedOf({ ...owed, reduceReceivable: 20000 }), { way: 'both', paid: 4991, receivable: 20000 })
  assert.equal(says({ reduceReceivable: 20000 }), 'Rembourser 49,91 € à Atelier Kermor et déduire 200,00 € de ce qu’il doit')
})

test('where deductions took everything there is nothing to pay', () => assert.equal(deedOf({ ...owed, amount: 0 }).way, 'nothing'))

test('goods have no amount and leave by parcel', () => {
  assert.equal(says({ kind: 'replacement', amount: null }), 'Confirmer l’envoi du remplacement à Atelier Kermor')
})

test('every kind and way is worded, in both languages', () => {
  for (const locale of ['fr', 'en'] as const) {
    const t = Object.assign(speaker(locale, 'finance', 'words', 'ui'), { locale })
    for (const kind of ['refund', 'credit', 'discount'] as const)
      for (const [amount, reduceReceivable] of [
        [100, 0],
        [100, 100],
        [100, 40],
        [0, 0],
      ] as const) {
        const row = { kind, currency: 'EUR', amount, reduceReceivable }
        assert.doesNotMatch(deedWords(row, 'X', t) + referenceLabel(row, t), /finance\./)
      }
    for (const kind of ['replacement', 'exchange', 'repair'] as const) {
      const row = { kind, currency: 'EUR', amount: null, reduceReceivable: 0 }
      assert.doesNotMatch(deedWords(row, 'X', t) + referenceLabel(row, t), /finance\./)
    }
  }
})
