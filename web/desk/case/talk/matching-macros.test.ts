import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchingMacros } from './matching-macros.ts'

const macros = [
  { name: 'Étiquette', text: 'Voici votre étiquette.' },
  { name: 'Sceau ouvert', text: 'Le sceau figure sur l’étiquette du fabricant.' },
  { name: 'Relevé', text: 'Un relevé de température ?' },
]
const found = (typed: string): string[] => matchingMacros(macros, typed).map(({ name }) => name)

test('nothing typed is all of them', () => assert.deepEqual(found(' '), ['Étiquette', 'Sceau ouvert', 'Relevé']))
test('by name first, then by words, accents or not', () => assert.deepEqual(found('etiquette'), ['Étiquette', 'Sceau ouvert']))
test('every word counts, in any order', () => {
  assert.deepEqual(found('temperature releve'), ['Relevé'])
  assert.deepEqual(found('temperature sceau'), [])
})
