import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amount, deadline, moment } from './dates.ts'
import { sample } from '../../tests/support/sample-mail.ts'
import { unmarked } from './marks.ts'
import { spoken } from './spoken.ts'
import { toHtml } from './to-html.ts'
import { toText } from './to-text.ts'

const fr = { locale: 'fr', zone: 'Europe/Paris' } as const
const en = { locale: 'en', zone: 'Europe/Paris' } as const

test('a deadline says its day and hour in the merchant’s time', () => {
  assert.equal(deadline('2026-11-24T17:02:00.000Z', fr), 'avant le mardi 24\u00A0novembre\u00A02026 à\u00A018\u00A0h\u00A002')
  assert.equal(deadline('2026-11-24T17:02:00.000Z', en), 'before Tuesday 24\u00A0November\u00A02026 at 18:02')
})

test('a delay that ends with its day says the day, in winter and in summer', () => {
  assert.equal(deadline('2026-12-01T22:59:59.999Z', fr), 'au plus tard le mardi 1er\u00A0décembre\u00A02026')
  assert.equal(deadline('2026-07-14T21:59:59.999Z', en), 'no later than Tuesday 14\u00A0July\u00A02026')
})

test('a moment after the change of the clocks is read on the wall', () => {
  assert.equal(moment('2027-03-28T01:30:00.000Z', fr), 'dimanche 28\u00A0mars\u00A02027 à\u00A03\u00A0h\u00A030')
})

test('amounts are spaced the way of their language', () => {
  assert.equal(amount({ amount: 124_990, currency: 'EUR' }, 'fr'), '1\u202F249,90\u00A0€')
  assert.equal(amount({ amount: 124_990, currency: 'EUR' }, 'en'), '€1,249.90')
})

for (const locale of ['fr', 'en'] as const) {
  const mail = spoken(sample(locale), { publicUrl: 'https://x.example', answers: null })

  test(`${locale}: text and HTML say the same`, () => {
    const visible = toHtml(mail)
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<\/?(b|span)\b[^>]*>/g, '')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    const text = toText(mail)
    for (const said of [
      mail.greeting,
      ...mail.paragraphs,
      '123456',
      'Première ligne',
      ...(mail.checklist?.points ?? []),
      mail.items[0]?.why ?? '?',
      mail.facts[0]?.value ?? '?',
      ...mail.after,
      ...(mail.mediator?.lines ?? ['?']),
      mail.footer,
    ]) {
      assert.ok(text.includes(unmarked(said)), `text: ${said}`)
      assert.ok(visible.includes(unmarked(said)), `HTML: ${said}`)
    }
    assert.ok(text.includes('https://x.example/retours/RMA-2026-000482-9'))
  })

  test(`${locale}: what people typed is text, never markup`, () => {
    const html = toHtml(mail)
    assert.ok(!html.includes('<script'))
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
    assert.ok(html.includes('Zoé &lt;Kermor&gt;'))
  })

  test(`${locale}: HTML fetches nothing and reads without images, in the dark too`, () => {
    const html = toHtml(mail)
    assert.doesNotMatch(html, /<img|<link|@import|url\(|src=/)
    assert.match(html, /prefers-color-scheme: dark/)
    assert.match(html, new RegExp(`<html lang="${locale}">`))
  })

  test(`${locale}: an unknown code of a checklist is left out`, () => assert.equal(mail.checklist?.points.length, 1))
}

test('nobody is greeted twice: where the merchant’s own words begin with a greeting, ours does not stand above them', () => {
  const told = (kind: 'message' | 'contact_received', text: string): string =>
    toText(
      spoken(
        { ...sample('fr'), kind, quote: { by: { verbatim: 'Inès' }, text, files: 0 } },
        { publicUrl: 'https://x.example', answers: null },
      ),
    )
  const ours = /^Bonjour Zoé/m
  for (const text of ['Bonjour Zoé,\nVotre colis est là.', 'Hello,', 'Chère Madame,']) assert.doesNotMatch(told('message', text), ours)
  for (const text of ['Votre colis est là.', 'Historique : bonjour', 'Hibiscus']) assert.match(told('message', text), ours)
  // Their own words, which they read again.
  assert.match(told('contact_received', 'Bonjour,\nMon écran est mort.'), ours)
})
