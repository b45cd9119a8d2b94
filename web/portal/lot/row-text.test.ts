import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, withRow } from './row-text.ts'

test('a row is written anew in its place, and no other moves', () => {
  assert.equal(withRow('SKU;Qté\r\n\r\nTK-1;deux\rTK-2', 3, 'TK-1;2'), 'SKU;Qté\n\nTK-1;2\nTK-2')
  assert.equal(withRow('a\nb', 2, 'c\nd'), 'a\nc d')
  assert.deepEqual(rowsOf('a\r\n\nb'), ['a', '', 'b'])
})
