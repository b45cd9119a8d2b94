import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statement } from './run.ts'

test('a statement’s name stands for one text: another under it is a fault where it is written, not on some later connection', () => {
  const one = statement('one of a test', 'select 1')
  assert.deepEqual(statement('one of a test', 'select 1'), one)
  assert.throws(() => statement('one of a test', 'select 2'), /two statements are named « one of a test »/)
})
