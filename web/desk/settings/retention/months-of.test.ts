import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsOf } from './months-of.ts'

for (const [typed, months] of [
  ['24', 24],
  [' 36 ', 36],
  ['', null],
  ['0', 0],
  ['deux ans', undefined],
  ['-3', undefined],
  ['24,5', undefined],
] as const)
  test(`« ${typed} » is ${months}`, () => assert.equal(monthsOf(typed), months))
