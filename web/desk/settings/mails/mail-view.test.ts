import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameWords } from './mail-view.ts'

const said = (own: string | null) => ({ own, original: 'Nous avons reçu votre colis.', shown: [] })
const text = (fr: string | null, en: string | null) => ({ fr: said(fr), en: said(en) })

test('a text that somebody words meanwhile is another; one that goes back to what it says anyway is the same', () => {
  assert.ok(sameWords(text(null, 'Received.'), text(null, 'Received.')))
  assert.ok(!sameWords(text(null, null), text('Reçu.', null)))
  assert.ok(!sameWords(text(null, null), text(null, 'Received.')))
  assert.ok(sameWords(text(null, null), text('Nous avons reçu votre colis.', null)))
})
