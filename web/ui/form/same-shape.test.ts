import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShapedLike } from './same-shape.ts'

const blank = { message: '', files: [] as string[], gesture: null as { amount: string } | null }

test('a draft of this shape is taken up, filled or emptied', () => {
  assert.ok(isShapedLike(blank, { message: 'Bonjour', files: ['a'], gesture: { amount: '30' } }))
  assert.ok(isShapedLike<{ units: object | null }>({ units: { a: 1 } }, { units: null }))
  assert.ok(isShapedLike('', 'Bonjour'))
  assert.ok(isShapedLike([], [1]))
})

for (const strange of [
  null,
  'text',
  [],
  {},
  { message: '', gesture: null },
  { message: 1, files: [], gesture: null },
  { message: '', files: {}, gesture: null },
])
  test(`another build's is dropped: ${JSON.stringify(strange)}`, () => assert.ok(!isShapedLike(blank, strange)))
