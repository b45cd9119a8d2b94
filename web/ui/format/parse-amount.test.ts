import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAmount } from './parse-amount.ts'

for (const [text, amount] of [
  ['30', 3000],
  ['30,00 €', 3000],
  ['0,5', 50],
  ['1 249,90 €', 124_990],
  ['1\u202F249,90\u00A0€', 124_990],
  ['1,249.90', 124_990],
  ['1.249,90', 124_990],
  ['12.345', 1_234_500],
  ['', undefined],
  ['-3', undefined],
  ['3,999,1', undefined],
  ['3,1234', undefined],
  ['trente', undefined],
  ['99999999999999999', undefined],
] as const)
  test(`« ${text} » is ${amount ?? 'no amount'}`, () => assert.equal(parseAmount(text, 2), amount))

test('a currency without decimals takes none', () => {
  assert.equal(parseAmount('500', 0), 500)
  assert.equal(parseAmount('500,5', 0), undefined)
})

test('a currency of three takes three', () => assert.equal(parseAmount('1,5', 3), 1500))
