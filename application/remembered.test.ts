import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './remembered.ts'

test('a full memory is emptied by what is new to it, and by nothing that it knows', () => {
  const made: string[] = []
  const of = remembered<undefined>(2)
  const ask = (key: string): undefined => of(key, () => void made.push(key))
  for (const key of ['a', 'b', 'a', 'b', 'a']) ask(key)
  assert.deepEqual(made, ['a', 'b'], 'once each, what is made of it being nothing too')
  for (const key of ['c', 'c', 'a', 'c']) ask(key)
  assert.deepEqual(made, ['a', 'b', 'c', 'a'])
})
