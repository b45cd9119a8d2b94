import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownName } from './shown-name.ts'

for (const [name, shown] of [
  ['Sacha Morel', 'Sacha'],
  ['Jean-Marc de La Tour', 'Jean-Marc'],
  ['  Inès  du service client', 'Inès'],
  ['Support', 'Support'],
  ['', ''],
] as const)
  test(`a customer reads « ${shown} » of « ${name} »`, () => assert.equal(shownName(name), shown))
