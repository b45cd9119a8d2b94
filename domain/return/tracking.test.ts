import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, integer, nat, pre, property, stringMatching } from 'fast-check'
import { s10CheckDigit, trackingDoubt } from './tracking.ts'

const digits = stringMatching(/^\d{8}$/)

test('the check digit of an S10 number is the standard’s', () => {
  // facts.md 3.4 and the standard's own example; then the two exceptions, 10 and 11.
  assert.deepEqual(['47312482', '00000001', '00000010', '00000000'].map(s10CheckDigit), [9, 4, 2, 5])
  assert.equal(s10CheckDigit('00000031'), 10 - 10)
})

test('a number as the post prints it is not doubted, however it is typed', () => {
  for (const typed of ['RR473124829FR', 'rr 4731 2482 9 fr', 'RR-47312482-9-FR', ' RR473124829FR '])
    assert.equal(trackingDoubt(typed), null)
})

test('a wrong check digit is told, with the right one', () => assert.deepEqual(trackingDoubt('RR473124820FR'), { expected: 9 }))

test('what is no S10 number is never doubted: carriers’ own numbers have rules of their own', () => {
  for (const other of ['', '6A12345678901', '1Z999AA10123456784', '8R00123456789', 'RR47312482FR', 'RR4731248299FR', 'le 24 novembre'])
    assert.equal(trackingDoubt(other), null)
})

test('one misread digit is always noticed', () =>
  holds(
    property(digits, nat(7), integer({ min: 1, max: 9 }), (serial, place, off) => {
      const read = `${serial.slice(0, place)}${(Number(serial[place]) + off) % 10}${serial.slice(place + 1)}`
      const check = s10CheckDigit(serial)
      // 0 and 5 each stand for two remainders: there alone one digit can be misread unseen.
      pre(check !== 0 && check !== 5)
      assert.notEqual(trackingDoubt(`CX${read}${check}FR`), null)
    }),
  ))
