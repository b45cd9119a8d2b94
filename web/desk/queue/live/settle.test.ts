import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from './settle.ts'

const rows = (...numbers: string[]) => numbers.map((number) => ({ number }))
const said = (standing: string[], fresh: string[]) => {
  const { rows: shown, gone, come } = settle(rows(...standing), rows(...fresh))
  return [shown.map(({ number }) => number).join(''), [...gone].join(''), come]
}

test('rows keep their places, whatever order they would stand in now', () =>
  assert.deepEqual(said(['a', 'b', 'c'], ['c', 'a', 'b']), ['abc', '', 0]))

test('what has come waits; what has gone is marked and stays', () =>
  assert.deepEqual(said(['a', 'b', 'c'], ['x', 'a', 'y', 'c']), ['abc', 'b', 2]))

test('the next page follows', () => assert.deepEqual(said(['a', 'b'], ['a', 'b', 'c', 'd']), ['abcd', '', 0]))

test('the first page stands as it is', () => assert.deepEqual(said([], ['a', 'b']), ['ab', '', 0]))

test('a list that has emptied keeps what stood there, marked', () => assert.deepEqual(said(['a', 'b'], []), ['ab', 'ab', 0]))

test('a row is shown as it is now', () => {
  const { rows: shown } = settle([{ number: 'a', tier: 'silver' }], [{ number: 'a', tier: 'gold' }])
  assert.equal(shown[0]?.tier, 'gold')
})
