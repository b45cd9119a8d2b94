import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCaseSearch } from './case-search.ts'
import { queueAsk, searchOfView, viewOf } from './queue-ask.ts'
import { isNarrowed, readQueueSearch, wide, withFilters } from './queue-search.ts'

const asked = (search: Parameters<typeof queueAsk>[0]) => JSON.parse(JSON.stringify(queueAsk(search)))

test('the first lane needs no name in the address', () => {
  assert.deepEqual(readQueueSearch({ file: 'to_answer' }), {})
  assert.deepEqual(asked({}), { lane: 'to_answer', limit: 50 })
})

test('a lane that does not exist is the first one', () =>
  assert.deepEqual(readQueueSearch({ file: 'constructor' }), { incompris: 'file=constructor' }))

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
  assert.deepEqual(readQueueSearch({ agent: 'Inès' }), { incompris: 'agent=Inès' })
})

test('what narrows a queue stands in the address, and nothing that is none of it', () => {
  const search = readQueueSearch({
    type: 'convenience,withdrawal',
    palier: 'gold',
    sku: 'TK-ECR',
    age: '7',
    min: 1000,
    max: -3,
    tri: 'valeur',
    x: 1,
  })
  assert.deepEqual(search, {
    type: 'convenience,withdrawal',
    palier: 'gold',
    sku: 'TK-ECR',
    age: 7,
    min: 1000,
    devise: 'EUR',
    tri: 'valeur',
    incompris: 'max=-3',
  })
  assert.deepEqual(asked(search), {
    lane: 'to_answer',
    type: 'convenience,withdrawal',
    tier: 'gold',
    sku: 'TK-ECR',
    age: 7,
    min: 100_000,
    currency: 'EUR',
    sort: 'value',
    limit: 50,
  })
  assert.deepEqual(readQueueSearch({ age: 0, tri: 'toString', vues: 'x' }), { incompris: 'tri=toString, vues=x' })
})

test('a saved view is the search that it was made of', () => {
  const id = '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'
  const search = readQueueSearch({ file: 'waiting', agent: 'moi', motif: 'other', age: -1, max: 50, tri: 'ancien', vues: id })
  assert.deepEqual(searchOfView(id, viewOf(search)), search)
})

test('an amount is in its currency, with as many decimals as that has', () => {
  const minor = (search: Record<string, unknown>) => [asked(readQueueSearch(search)).min, asked(readQueueSearch(search)).currency]
  assert.deepEqual(minor({ min: '12.5' }), [1250, 'EUR'])
  assert.deepEqual(minor({ min: 1200, devise: 'JPY' }), [1200, 'JPY'])
  assert.deepEqual(minor({ min: 1.25, devise: 'KWD' }), [1250, 'KWD'])
  assert.deepEqual(minor({ min: 5, devise: 'euros' }), [500, 'EUR'])
  assert.deepEqual(readQueueSearch({ devise: 'CHF' }), {}, 'a currency without an amount narrows nothing')
  const id = '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'
  const search = readQueueSearch({ min: 1200, max: 9000, devise: 'JPY', vues: id })
  assert.deepEqual(searchOfView(id, viewOf(search)), search)
})

test('what narrows a list is taken away, the rest stays', () => {
  const search = readQueueSearch({ file: 'waiting', clause: 'A4', tri: 'recent' })
  assert.deepEqual([isNarrowed(search), wide(search), isNarrowed(wide(search))], [true, { file: 'waiting', tri: 'recent' }, false])
  assert.deepEqual(withFilters(search, { clause: undefined, min: 10 }), { file: 'waiting', tri: 'recent', min: 10 })
})

test('a case remembers its queue and what is open in it', () => {
  assert.deepEqual(readCaseSearch({ file: 'waiting', vue: 'colis' }), { file: 'waiting', vue: 'colis' })
  assert.deepEqual(readCaseSearch({ vue: 'conversation' }), {})
})

test('what an address says that nobody understands is left out, said, and gone with the next choice', () => {
  const search = readQueueSearch({ age: 'abc', min: 'x', max: [1, 2], devise: 'euro', type: '' })
  assert.deepEqual(search, { incompris: 'age=abc, min=x, max=[1,2], devise=euro' })
  assert.deepEqual(readQueueSearch(search), search, 'whatever the router makes of the address')
  assert.deepEqual(withFilters(search, { type: 'convenience' }), { type: 'convenience' })
  assert.deepEqual(wide(search), {})
  for (const empty of ['age', 'min', 'max', 'file', 'tri', 'agent']) assert.deepEqual(readQueueSearch({ [empty]: '' }), {}, empty)
})
