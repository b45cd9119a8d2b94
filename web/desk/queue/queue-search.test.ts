import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queueAsk, readCaseSearch, readQueueSearch } from './queue-search.ts'

test('the first lane needs no name in the address', () => {
  assert.deepEqual(readQueueSearch({ file: 'to_answer' }), {})
  assert.deepEqual(queueAsk({}), { lane: 'to_answer', q: undefined, assignee: undefined, limit: 50 })
})

test('a lane that does not exist is the first one', () => assert.deepEqual(readQueueSearch({ file: 'constructor' }), {}))

test('a search looks into every lane, also for a number that the router took for one', () => {
  assert.deepEqual(readQueueSearch({ file: 'waiting', q: 482 }), { q: '482' })
  assert.equal(queueAsk({ q: '482' }).lane, 'all')
})

test('whose work is a word or somebody’s id, and nothing else', () => {
  assert.equal(queueAsk(readQueueSearch({ agent: 'moi' })).assignee, 'me')
  assert.equal(queueAsk(readQueueSearch({ agent: 'personne' })).assignee, 'nobody')
  assert.equal(
    queueAsk(readQueueSearch({ agent: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55' })).assignee,
    '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55',
  )
  assert.deepEqual(readQueueSearch({ agent: 'Inès' }), {})
})

test('a case remembers its queue and what is open in it', () => {
  assert.deepEqual(readCaseSearch({ file: 'waiting', vue: 'colis' }), { file: 'waiting', vue: 'colis' })
  assert.deepEqual(readCaseSearch({ vue: 'conversation' }), {})
})
