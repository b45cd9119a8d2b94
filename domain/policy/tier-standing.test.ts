import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tierStanding } from './request-type.ts'
import { technostok } from './technostok.ts'

test('a tier is named in the reader’s language and ranked as the document lists them', () => {
  assert.deepEqual(tierStanding(technostok, 'standard', 'fr'), { key: 'standard', name: 'Standard', level: 1, of: 4 })
  assert.deepEqual(tierStanding(technostok, 'platinum', 'fr'), { key: 'platinum', name: 'Platine', level: 4, of: 4 })
  assert.equal(tierStanding(technostok, 'gold', 'en')?.name, 'Gold')
})

test('no tier, or one that the document does not name, is none', () => {
  assert.equal(tierStanding(technostok, null, 'fr'), null)
  assert.equal(tierStanding(technostok, 'constructor', 'fr'), null)
})
