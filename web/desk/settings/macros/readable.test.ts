import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readable } from './readable.ts'

test('a macro is listed in the language of who reads the list, or in the only one it has', () => {
  const both = { fr: 'Bonjour', en: 'Hello' }
  assert.deepEqual(readable(both, 'en'), { locale: 'en', text: 'Hello' })
  assert.deepEqual(readable(both, 'fr'), { locale: 'fr', text: 'Bonjour' })
  assert.deepEqual(readable({ fr: 'Bonjour', en: null }, 'en'), { locale: 'fr', text: 'Bonjour' })
  assert.deepEqual(readable({ fr: null, en: 'Hello' }, 'fr'), { locale: 'en', text: 'Hello' })
})
