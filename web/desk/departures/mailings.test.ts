import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allMailings, dropMailing, hastenMailing, holdMailings, postMailing } from './mailings.ts'

const some = { macroId: 'm', version: 3, name: 'Suivi', numbers: ['A', 'B'], onLeft: () => undefined }

test('each waits for itself, leaves at once when asked to, and is taken back whole', () => {
  postMailing(some)
  postMailing({ ...some, name: 'Relance' })
  const [first, second] = allMailings()
  assert.ok(first && second && first.batch !== second.batch && first.leavesAt > Date.now())
  hastenMailing(second.batch)
  assert.ok((allMailings()[1]?.leavesAt ?? Infinity) <= Date.now())
  dropMailing(first.batch)
  assert.deepEqual(
    allMailings().map(({ name }) => name),
    ['Relance'],
  )
  holdMailings()
  assert.deepEqual(
    allMailings().map(({ left }) => left),
    ['before'],
  )
  dropMailing(second.batch)
  assert.deepEqual(allMailings(), [])
})
