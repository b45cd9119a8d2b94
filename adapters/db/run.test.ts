import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statement } from './run.ts'

test('a statement’s name stands for one text: another under it is a fault where it is written, not on some later connection', () => {
  const one = statement('one of a test', 'select 1')
  assert.deepEqual(statement('one of a test', 'select 1'), one)
  assert.throws(() => statement('one of a test', 'select 2'), /two statements are named « one of a test »/)
})

test('names that differ beyond what PostgreSQL keeps of them differ within it', () => {
  const [one, other] = ['a', 'b'].map((end) => statement(`a list ${'narrowed '.repeat(8)}${end}`, `select '${end}'`).name)
  assert.notEqual(one, other)
  for (const name of [one, other]) assert.ok(name && name.length <= 63)
})
