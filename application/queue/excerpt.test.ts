import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt } from './excerpt.ts'

const long = `${'Bonjour, '.repeat(12)}la batterie est gonflée depuis hier. ${'Merci. '.repeat(20)}`

test('a short text is whole', () => assert.equal(excerpt('Écran  rayé\n', 'raye'), 'Écran rayé'))

test('a long one is cut around what was typed, whatever its accents', () => {
  const found = excerpt(long, 'GONFLEE')
  assert.match(found, /^….*gonflée depuis hier.*…$/)
  assert.ok(found.length < 110)
})

test('where nothing of it is found as it was typed, it begins at its beginning', () =>
  assert.match(excerpt(long, 'batery'), /^Bonjour, .*…$/))
