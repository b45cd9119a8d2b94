import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asSold, serialFault, serialFormOf, serialKey, type SerialForm } from './serial-number.ts'

const imei: SerialForm = { kind: 'imei' }
const twelve: SerialForm = { kind: 'characters', count: 12, digitsOnly: false }
const digits: SerialForm = { kind: 'characters', count: 8, digitsOnly: true }

const table: readonly [string, SerialForm | undefined, string | undefined][] = [
  ['490154203237518', imei, undefined],
  ['49-015420-323751-8', imei, undefined],
  ['49 015420 323751 8', imei, undefined],
  ['356938035643809', imei, undefined],
  ['490154203237519', imei, 'imei_check_digit'],
  ['490154203237581', imei, 'imei_check_digit'],
  ['49015420323751', imei, 'imei_length'],
  ['4901542032375180', imei, 'imei_length'],
  ['49015420323751O', imei, 'imei_digits_only'],
  ['D12F-70A4-9C18', twelve, undefined],
  ['d12f 70a4 9c18', twelve, undefined],
  ['D12F-70A4-9C2', twelve, 'serial_length'],
  ['12345678', digits, undefined],
  ['1234567A', digits, 'serial_digits_only'],
  ['sous la boîte', undefined, 'serial_prose'],
  ['ABCDEFGHJK', undefined, undefined],
  ['SN-EVERY', undefined, undefined],
  ['any 1 at all', undefined, undefined],
  ['é', undefined, undefined],
  ['—', undefined, 'serial_empty'],
]
for (const [serial, form, code] of table)
  test(`${serial} as ${form?.kind ?? 'any number'} is ${code ?? 'right'}`, () => assert.equal(serialFault(serial, form)?.code, code))

test('a number that is too short says how long it is and how long it should be', () => {
  assert.deepEqual(serialFault('D12F-70A4-9C2', twelve)?.params, { serial: 'D12F-70A4-9C2', found: 11, wanted: 12 })
})

test('the ways to write a number are one number', () => {
  for (const way of ['TQ4F-70A4', 'tq4f 70a4', 'TQ4F.70A4', ' TQ4F70A4 ']) assert.equal(serialKey(way), 'TQ4F70A4')
})

test('a number of those sold is kept as the shop writes it, another as it was typed', () => {
  assert.deepEqual(asSold(['tq4f70a4', 'x-1'], ['TQ4F-70A4', 'TQ4F-70A5']), ['TQ4F-70A4', 'x-1'])
})

test('the longest beginning of a SKU decides', () => {
  const formats = [
    { sku: 'TK-', form: twelve },
    { sku: 'TK-TEL-', form: imei },
  ]
  assert.equal(serialFormOf(formats, 'TK-TEL-5G'), imei)
  assert.equal(serialFormOf(formats, 'TK-ECR-27Q'), twelve)
  assert.equal(serialFormOf(formats, 'XX-1'), undefined)
})
