import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactAsk, narrowed, readContactSearch, sortOf } from './contact-search.ts'

test('what waits for an answer stands by its promise, what is held by how long it has waited, what is over by how new it is', () =>
  assert.deepEqual(
    (['open', 'held', 'answered', 'closed', 'spam'] as const).map((etat) => contactAsk({ etat }).sort),
    ['due', 'oldest', 'newest', 'newest', 'newest'],
  ))

test('an address says only what is not so anyway, and an order that a list has', () => {
  assert.deepEqual(readContactSearch({ etat: 'open', tri: 'delai' }), {})
  assert.deepEqual(readContactSearch({ etat: 'closed', tri: 'delai' }), { etat: 'closed' })
  assert.deepEqual(readContactSearch({ tri: 'ancien', q: ' plateau ' }), { tri: 'ancien', q: 'plateau' })
})

test('an order goes along to another list that has it', () => {
  assert.equal(sortOf(narrowed({ tri: 'ancien' }, { etat: 'closed' })), 'ancien')
  assert.equal(sortOf(narrowed({ etat: 'answered', tri: 'delai' }, { etat: 'spam' })), 'recent')
})
