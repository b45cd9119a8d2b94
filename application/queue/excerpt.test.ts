import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt } from './excerpt.ts'

const long = `${'Bonjour, '.repeat(12)}la batterie est gonflée depuis hier. ${'Merci. '.repeat(20)}`
const marked = (text: string, typed: string): string[] => {
  const found = excerpt(text, typed)
  return found.marks.map(({ from, to }) => found.text.slice(from, to))
}

test('a short text is whole', () => assert.equal(excerpt('Écran  rayé\n', 'raye').text, 'Écran rayé'))

test('a long one is cut around what was typed, whatever its accents, and says where it is', () => {
  const found = excerpt(long, 'GONFLEE')
  assert.match(found.text, /^….*gonflée depuis hier.*…$/)
  assert.ok(found.text.length < 110)
  assert.deepEqual(marked(long, 'GONFLEE'), ['gonflée'])
})

test('two slips find nothing', () => assert.deepEqual(marked(long, 'batery'), []))
test('one slip finds its word', () => assert.deepEqual(marked(long, 'baterie'), ['batterie']))

test('where nothing of it is found, it begins at its beginning', () => assert.match(excerpt(long, 'zzz').text, /^Bonjour, .*…$/))
