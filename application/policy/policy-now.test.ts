import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { clausesOf } from './policy-now.ts'

test('the clauses of the settings stand in the order of the published page', () => {
  const ids = clausesOf(technostok).map(({ id }) => id)
  assert.deepEqual(
    ids,
    Object.keys(technostok.clauses).filter((id) => ids.includes(id)),
  )
  assert.ok(ids.indexOf('B1') < ids.indexOf('B3'))
})
