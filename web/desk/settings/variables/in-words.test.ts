import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inCodes, inWords } from './in-words.ts'

const names = { customer: 'Nom du client', answer_by: 'Notre échéance', agent: 'Membre de l’équipe' }

test('a text is read in names and kept in codes', () => {
  const kept = 'Bonjour {customer}, avant le {answer_by}. {agent}'
  assert.equal(inWords(kept, names), 'Bonjour {Nom du client}, avant le {Notre échéance}. {Membre de l’équipe}')
  assert.equal(inCodes(inWords(kept, names), names), kept)
})

test('a name is known however it was typed, and so is a code', () => {
  for (const typed of ['{nom du client}', '{ Nom  du client }', '{customer}']) assert.equal(inCodes(typed, names), '{customer}', typed)
  assert.equal(inCodes("{membre de l'équipe}", names), '{agent}')
})

test('what is no name, and what counts, stays as it was written', () => {
  for (const text of ['{client}', '{', '}', '{}', '{count, plural, one {un produit} other {# produits}}'])
    assert.deepEqual([inWords(text, names), inCodes(text, names)], [text, text])
})
