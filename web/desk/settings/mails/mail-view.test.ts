import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MailTextsView, sameWords, takenOf } from './mail-view.ts'

const said = (own: string | null) => ({ own, original: 'Nous avons reçu votre colis.', shown: [] })
const text = (fr: string | null, en: string | null) => ({ fr: said(fr), en: said(en) })

test('a text that somebody words meanwhile is another; one that goes back to what it says anyway is the same', () => {
  assert.ok(sameWords(text(null, 'Received.'), text(null, 'Received.')))
  assert.ok(!sameWords(text(null, null), text('Reçu.', null)))
  assert.ok(!sameWords(text(null, null), text(null, 'Received.')))
  assert.ok(sameWords(text(null, null), text('Nous avons reçu votre colis.', null)))
})

test('an earlier text can be taken back while a mail has it and says something else; without one of its own it said the catalogue’s', () => {
  const worded = { key: 'received.body', part: 'paragraph' as const, alsoIn: [], variables: [], ...text('Reçu.', null) }
  const items: MailTextsView['items'] = [{ kind: 'received', texts: [worded] }]
  const words = (asked: Parameters<typeof takenOf>[1]) => takenOf(items, asked)?.words
  assert.equal(words({ key: 'received.body', locale: 'fr', words: 'Bien reçu.' }), 'Bien reçu.')
  assert.equal(words({ key: 'received.body', locale: 'fr', words: null }), 'Nous avons reçu votre colis.')
  assert.equal(words({ key: 'received.body', locale: 'fr', words: 'Reçu.' }), undefined)
  assert.equal(words({ key: 'received.body', locale: 'en', words: null }), undefined)
  assert.equal(words({ key: 'gone', locale: 'fr', words: 'Bien reçu.' }), undefined)
})
