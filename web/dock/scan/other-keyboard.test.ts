import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromOtherKeyboard } from './other-keyboard.ts'

test('a number that a scanner typed for an American keyboard is read on a French one', () => {
  // RMA-2026-000482-9, key by key.
  assert.equal(fromOtherKeyboard("R?Q)éàé-)ààà'_é)ç"), 'RMA-2026-000482-9')
})

test('what is no number stays what it is', () => {
  for (const text of ['RMA-2026-000482-9', 'Lefèvre', 'Élève (à côté)', '', '8R41']) assert.equal(fromOtherKeyboard(text), undefined, text)
})
