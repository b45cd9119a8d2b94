import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../refusal.ts'
import { lastFour, readIban } from './iban.ts'

const good = 'FR7630006000011234567890189'
const code = (written: string): string => {
  const read = readIban(written)
  return isRefusal(read) ? read.code : read
}

const read: readonly [name: string, written: string, answer: string][] = [
  ['as a bank prints it', 'FR76 3000 6000 0112 3456 7890 189', good],
  ['in small letters, with hyphens', 'fr76-3000-6000-0112-3456-7890-189', good],
  ['of Germany', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['with letters in it', 'GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
  ['of the shortest', 'NO93 8601 1117 947', 'NO9386011117947'],
  ['of the longest', 'MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'MT84MALT011000012345MTLCAST001S'],
  ['two digits swapped', 'FR7630006000011234567890198', 'iban_mistyped'],
  ['a digit wrong', 'FR7630006000011234567890188', 'iban_mistyped'],
  ['too short', 'FR763000600001123456789018', 'iban_length'],
  ['of a country that SEPA does not reach', 'BR1500000000000010932840814P2', 'iban_outside_sepa'],
  ['an old account number', '30006 00001 12345678901 89', 'iban_malformed'],
  ['nothing', ' ', 'iban_malformed'],
]
for (const [name, written, answer] of read) test(`an IBAN ${name}`, () => assert.equal(code(written), answer))

test('a wrong one is not repeated in what is said of it, and of a right one the last four are shown', () => {
  const refusal = readIban('FR7630006000011234567890198')
  assert.ok(isRefusal(refusal) && !JSON.stringify(refusal).includes('3000'))
  assert.equal(lastFour(good), '0189')
})

test('no single wrong digit and no swap of two neighbours passes', () => {
  for (let at = 2; at < good.length; at += 1) {
    for (const digit of '0123456789') {
      const wrong = good.slice(0, at) + digit + good.slice(at + 1)
      if (wrong !== good) assert.equal(code(wrong), 'iban_mistyped', wrong)
    }
    const [a = '', b = ''] = good.slice(at, at + 2)
    if (a !== b && b !== '') assert.equal(code(good.slice(0, at) + b + a + good.slice(at + 2)), 'iban_mistyped')
  }
})
