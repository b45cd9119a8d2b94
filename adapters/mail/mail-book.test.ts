import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenSamples } from '../../tests/support/mail-samples/chosen-samples.ts'
import { flawIn, mended } from './flaw-in.ts'
import { mailBook } from './mail-book.ts'
import english from './messages/en.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }
import samples from './samples.json' with { type: 'json' }

const book = mailBook({ publicUrl: 'https://retours.example.org', mailFrom: 'Technostok <retours@technostok.example>' })

test('the samples that texts are previewed with are those of today: node scripts/mail-samples.ts', () =>
  assert.deepEqual(samples, JSON.parse(JSON.stringify(chosenSamples()))))

test('every text of the catalogue takes its own place', () => {
  for (const [locale, texts] of [
    ['fr', french],
    ['en', english],
  ] as const)
    for (const [key, text] of Object.entries(texts)) assert.equal(flawIn({ locale, key, text }), undefined, `${locale} ${key}`)
})

test('a text that a mail could not be written with is refused, with what is wrong in it', () => {
  const key = 'received.here'
  const wrong = {
    'Nous avons reçu {count} produits de {client}.': ['mail_text_variable_unknown', '{client}'],
    'Nous avons tout reçu.': ['mail_text_variable_missing', '{count}'],
    'Nous avons reçu {count': ['mail_text_unreadable', undefined],
    'Reçu : {count, plural, one {un}}': ['mail_text_unreadable', undefined],
    'Reçu le {count, date}': ['mail_text_variable_form', '{count}'],
    'Reçu : {count, select, other {plusieurs}}': ['mail_text_variable_form', '{count}'],
    'RMA : {count} produits': ['mail_text_rma', undefined],
  }
  for (const [text, [code, variable]] of Object.entries(wrong)) {
    const flaw = flawIn({ locale: 'fr', key, text })
    assert.deepEqual([flaw?.code, flaw?.params['variable'], flaw?.params['key'], flaw?.field], [code, variable, key, 'fr'], text)
  }
  assert.equal(flawIn({ locale: 'fr', key, text: 'Reçu : {count}.' }), undefined)
  assert.equal(flawIn({ locale: 'fr', key: 'nothing.such', text: 'x' })?.code, 'mail_text_unknown')
})

test('what is typed becomes one paragraph with the apostrophes of print', () =>
  assert.equal(mended("  L'étiquette\n\n est là \uE000"), 'L’étiquette est là'))

test('each text of each mail can be looked at, in both languages, in other words', async () => {
  for (const { kind, texts } of await book.notifications())
    for (const { key, part } of texts)
      for (const locale of ['fr', 'en'] as const) {
        const text = `${book.original(locale, key)} ZZZ`
        const own = { fr: {}, en: {}, [locale]: { [key]: text } }
        const mail = await book.preview({ kind, key, locale, texts: own })
        const said = part === 'subject' ? mail?.subject : `${mail?.text}${mail?.html}`
        assert.match(said ?? '', /ZZZ/, `${kind} ${key} ${locale}`)
      }
})
