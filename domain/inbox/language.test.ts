import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

const mails: readonly [string, string | undefined, 'fr' | 'en'][] = [
  ['Bonjour, mon écran ne s’allume plus. Merci.', undefined, 'fr'],
  ['Hello, my screen is dead on arrival. Thanks', undefined, 'en'],
  ['Hi, order TK-2231 still not here?', undefined, 'en'],
  ['Bonjour, I ordered a screen and it does not work, could you help me please?', undefined, 'en'],
  ['RMA-2026-000482-9', undefined, 'fr'],
  ['', undefined, 'fr'],
  ['Guten Tag, mein Bildschirm ist kaputt.', 'de-DE', 'fr'],
  // What the program says counts before what it seems.
  ['OK', 'en-GB', 'en'],
  ['Thanks', 'fr-FR', 'fr'],
  ['Hello, where is my parcel?', 'enochian', 'en'],
]
for (const [text, contentLanguage, locale] of mails)
  test(`« ${text} » (${contentLanguage ?? 'no language named'}) is answered in ${locale}`, () =>
    assert.equal(languageOf({ contentLanguage, text }), locale))
