import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMoney } from './number.ts'
import { parseAmount } from './parse-amount.ts'

for (const [text, amount] of [
  ['30', 3000],
  ['30,00 €', 3000],
  ['€30.00', 3000],
  ['30 EUR', 3000],
  ['0,5', 50],
  ['12,', 1200],
  ['1249,90', 124_990],
  ['1 249,90 €', 124_990],
  ['1\u202F249,90\u00A0€', 124_990],
  ['1,249.90', 124_990],
  ['1.249,90', 124_990],
  ['1 249 900', 124_990_000],
  ['1,249,900', 124_990_000],
  ['0,125', undefined],
  ['0.125', undefined],
  ['12,345', undefined],
  ['12.345', undefined],
  ['1,249', undefined],
  ['1 5', undefined],
  ['1 24,90', undefined],
  ['0 125', undefined],
  ['0125', undefined],
  ['0,125,000', undefined],
  ['1,24.90', undefined],
  ['3€50', undefined],
  ['$30', undefined],
  ['30 £', undefined],
  ['', undefined],
  ['€', undefined],
  ['-3', undefined],
  ['3,999,1', undefined],
  ['3,1234', undefined],
  ['trente', undefined],
  ['99999999999999999', undefined],
] as const)
  test(`« ${text} » is ${amount ?? 'no amount'}`, () => assert.equal(parseAmount(text, 'EUR'), amount))

test('a currency without decimals takes none', () => {
  assert.equal(parseAmount('500', 'JPY'), 500)
  assert.equal(parseAmount('500,5', 'JPY'), undefined)
  assert.equal(parseAmount('1,500', 'JPY'), 1500)
})

test('a currency of three takes three', () => assert.equal(parseAmount('1,5', 'TND'), 1500))

for (const currency of ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'TND'])
  for (const locale of ['fr', 'en'] as const)
    test(`what is shown in ${currency} and ${locale} is read as it was meant`, () => {
      for (const amount of [0, 5, 1250, 124_990, 124_990_000])
        assert.equal(parseAmount(formatMoney(amount, currency, locale), currency), amount)
    })
