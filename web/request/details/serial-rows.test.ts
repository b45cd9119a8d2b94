import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pasted, picked } from './serial-rows.ts'

test('a delivered number goes into the first empty row', () =>
  assert.deepEqual(picked(['A-1', null, '', ''], 'B-2', ['A-1', 'B-2']), ['A-1', null, 'B-2', '']))
test('picked again it goes out, however it was typed', () => assert.deepEqual(picked(['b2', 'A-1'], 'B-2', ['B-2']), ['', 'A-1']))
test('where every row is filled it takes the place of a number that was not delivered, never of one that was', () => {
  assert.deepEqual(picked(['A-1', 'typo'], 'B-2', ['A-1', 'B-2']), ['A-1', 'B-2'])
  assert.deepEqual(picked(['A-1'], 'B-2', ['A-1', 'B-2']), ['A-1'])
})
test('a column of numbers fills the rows from where it is pasted', () =>
  assert.deepEqual(pasted(['A', '', '', ''], 1, 'B\r\nC\n'), ['A', 'B', 'C', '']))
test('more numbers than units: the first ones count', () => assert.deepEqual(pasted(['', ''], 0, 'A\tB\tC'), ['A', 'B']))
