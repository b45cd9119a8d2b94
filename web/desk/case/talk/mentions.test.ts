import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedIn, namedLike, nameIn, namingAt } from './mentions.ts'

const people = [
  { id: '1', name: 'Inès Haddad' },
  { id: '2', name: 'Malo Quéré' },
]
const names = (some: readonly { name: string }[]): string[] => some.map(({ name }) => name)

test('a name is being typed after an @ that begins a word, up to its second word', () => {
  assert.deepEqual(namingAt('Vu avec @in', 11), { from: 8, typed: 'in' })
  assert.deepEqual(namingAt('@', 1), { from: 0, typed: '' })
  assert.deepEqual(namingAt('@Inès Had', 9), { from: 0, typed: 'Inès Had' })
  assert.equal(namingAt('a@b.example', 11), null)
  assert.equal(namingAt('@Inès Haddad demain', 19), null)
})

test('by first or last name, accents or not', () => {
  assert.deepEqual(names(namedLike(people, 'ines')), ['Inès Haddad'])
  assert.deepEqual(names(namedLike(people, 'qu')), ['Malo Quéré'])
  assert.deepEqual(names(namedLike(people, '')), ['Inès Haddad', 'Malo Quéré'])
  assert.deepEqual(names(namedLike(people, 'x')), [])
})

test('the name takes the place of what was typed, and one goes on behind it', () => {
  assert.deepEqual(nameIn('Vu @in demain', { from: 3, caret: 6, name: 'Inès Haddad' }), { text: 'Vu @Inès Haddad demain', caret: 16 })
})

test('whoever is named in full is meant', () => assert.deepEqual(names(namedIn(people, 'Pour @Malo Quéré, et @Inès')), ['Malo Quéré']))

test('a name that is another’s beginning is not theirs', () => {
  const people = ['Anne', 'Anne-Lise', 'Anne Le Bris', 'Zoé'].map((name) => ({ id: name, name }))
  const named = (text: string) => namedIn(people, text).map(({ name }) => name)
  assert.deepEqual(named('@Anne-Lise, tu vois ?'), ['Anne-Lise'])
  assert.deepEqual(named('@Anne, tu vois ?'), ['Anne'])
  assert.deepEqual(named('Vu avec @Anne Le Bris et @Zoé.'), ['Anne Le Bris', 'Zoé'])
  assert.deepEqual(named('@Annette et anne@exemple.fr, @Zoé-Marie'), [])
})
