import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailKinds } from '#application/reactions.ts'
import type { Letter } from '#application/mail/ports.ts'
import { articles } from '#domain/policy/law.ts'
import { typo } from '#web/ui/words/french.ts'
import { mailServer } from '../../tests/support/mail-server.ts'
import { type MailSample, samplesOf } from '../../tests/support/mail-samples/mail-samples.ts'
import { policy } from '../../tests/support/mail-samples/return-matter.ts'
import { newId } from '../../tests/support/new-id.ts'
import { smtp } from './deliver-smtp.ts'
import { letterWriter, messageIdFor } from './letter.ts'

/** Every kind of mail in both languages, for everybody who gets it, in each of its situations: what holds of all of them. */

const publicUrl = 'https://retours.technostok.example'
const mailFrom = 'Technostok <retours@technostok.example>'
const write = letterWriter({ publicUrl, mailFrom })
const letterOf = ({ model }: MailSample): Letter => write(model, { returnId: newId(), replyToken: 'x' })

const decoded = (html: string): string =>
  html.replaceAll(
    /&(lt|gt|quot|amp|#39|nbsp|zwnj|#847);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", nbsp: '\u00A0' })[name] ?? '',
  )
const withoutHead = (html: string): string => html.replace(/^[^]*<body/, '<body')
/** What a reader of the HTML sees, piece by piece. */
const pieces = (html: string): string[] =>
  decoded(
    withoutHead(html)
      .replaceAll(/<!--.*?-->/g, '')
      .replace(/<div[^]*?<\/div>/, '')
      .replaceAll(/<\/?(b|span)\b[^>]*>/g, '')
      .replaceAll(/<[^>]+>/g, '\n'),
  )
    .split('\n')
    .map((line) => line.replace(/^ – /, '').trim())
    .filter((line) => line !== '')
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decoded(href))
const withoutLinks = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, 'LIEN').replaceAll(/^-- $/gm, '')

for (const kind of mailKinds) {
  const all = samplesOf(kind).map((sample) => ({
    sample,
    letter: letterOf(sample),
    at: `${kind} ${JSON.stringify(sample.to)} ${sample.name}`,
  }))

  test(`${kind}: there are samples in both languages`, () => {
    assert.deepEqual([...new Set(all.map(({ sample }) => sample.model.locale))], ['fr', 'en'])
  })

  test(`${kind}: everything it may say has words`, () => {
    for (const { letter, at } of all)
      for (const part of [letter.subject, letter.text, withoutHead(letter.html)])
        assert.doesNotMatch(part, /\bundefined\b|\bnull\b|\[object|\{\w+\}|[\uE000\uE001]/, `${at}\n${part}`)
  })

  test(`${kind}: the subject says what it is about in the reader’s words, and the list of mails says what is next`, () => {
    for (const { letter, sample, at } of all) {
      assert.ok(letter.subject.length <= 100, at)
      assert.doesNotMatch(letter.subject + letter.text, /RMA(?!-)/, 'never « RMA » alone')
      const own = { fr: /^(Votre |Vos |Nous |Retour |Contact\b)/, en: /^(Your |Return |We |Contact\b)/ }[sample.to.locale]
      assert.match(letter.subject, own, at)
      const [, preheader = ''] = /<div style="display:none[^>]*>(.*?)&#847;/.exec(letter.html) ?? []
      assert.ok(preheader !== '' && decoded(preheader) !== letter.subject, at)
    }
  })

  test(`${kind}: one action at most, in both parts`, () => {
    for (const { letter, sample, at } of all) {
      const buttons = letter.html.split('class="go"').length - 1
      assert.equal(buttons, sample.model.action ? 1 : 0, at)
      if (!sample.model.action) continue
      const url = `${publicUrl}${sample.model.action.path}`
      assert.ok(letter.text.includes(url) && hrefs(letter.html).includes(url), at)
    }
  })

  test(`${kind}: whatever delay it names stands out, and reads the same without HTML`, () => {
    for (const { letter, sample, at } of all) {
      const bold = [...letter.html.matchAll(/<b>(.*?)<\/b>/g)].map(([, words = '']) => decoded(words))
      const named = [...sample.model.paragraphs, ...sample.model.after].filter((words) => JSON.stringify(words).includes('"due":"2'))
      assert.ok(bold.length >= named.length, at)
      for (const words of bold) assert.ok(letter.text.includes(words), `${at}\n${words}`)
    }
  })

  test(`${kind}: the text says all that the HTML says`, () => {
    for (const { letter, at } of all)
      for (const piece of pieces(letter.html))
        if (piece !== letter.subject) assert.ok(letter.text.includes(piece), `${at}\n${piece}\n${letter.text}`)
  })

  test(`${kind}: no images, nothing fetched, no address that tells who reads`, () => {
    for (const { letter, sample, at } of all) {
      assert.doesNotMatch(letter.html, /<img|<link|<script|<iframe|<video|@import|@font-face|url\(|src=|srcset|background="/i, at)
      const ours = [publicUrl, sample.model.mediator?.url ?? publicUrl]
      for (const href of hrefs(letter.html)) {
        assert.ok(
          ours.some((start) => href.startsWith(start)),
          `${at} ${href}`,
        )
        assert.match(new URL(href).search, /^(\?lang=(fr|en))?$/, `${at} ${href}`)
      }
    }
  })

  test(`${kind}: it says its language and stays readable in the dark`, () => {
    for (const { letter, sample, at } of all) {
      assert.ok(letter.html.startsWith(`<!doctype html>\n<html lang="${sample.to.locale}">`), at)
      assert.match(letter.html, /<meta name="color-scheme" content="light dark">/)
      for (const [tag] of withoutHead(letter.html).matchAll(/<[a-z][^>]*(?:color:#|border[^:;]*:[^;]*#)[^>]*>/g))
        assert.match(tag, /class="(paper|sheet|ink|pale|link|fill|go|way|track|good|quote|rule)|class="ink (rule|quote)"/, `${at} ${tag}`)
    }
  })

  test(`${kind}: a consumer who is told no learns of the mediator, nobody else does`, () => {
    for (const { letter, sample, at } of all) {
      const due = sample.refuses && sample.buying.capacity === 'consumer' && sample.to.audience === 'customer'
      const { name, address, url } = policy.merchant.mediator
      for (const line of [name, address, url]) {
        assert.equal(letter.text.includes(line), due, `${at} text`)
        assert.equal(decoded(letter.html).includes(line), due, `${at} HTML`)
      }
    }
  })

  test(`${kind}: a clause leads to its sentence in the version that judged`, () => {
    for (const { letter, sample, at } of all)
      for (const { clause } of sample.model.items) {
        if (clause === null) continue
        assert.ok(clause in policy.clauses || clause in articles, `${at} ${clause}`)
        const url = `${publicUrl}/politique/versions/1?lang=${sample.to.locale}#${clause}`
        assert.ok(hrefs(letter.html).includes(url) && letter.text.includes(url), `${at} ${clause}`)
      }
  })

  test(`${kind}: French is spaced the French way once it is filled in`, () => {
    for (const { letter, sample, at } of all)
      if (sample.to.locale === 'fr') for (const part of [withoutLinks(letter.text), letter.subject]) assert.equal(part, typo(part), at)
  })
}

test('as they travel: two alternatives in UTF-8, text first, with the headers that mail programs need', async (t) => {
  const server = await mailServer(t)
  const post = smtp(server.url)
  t.after(post.stop)
  const sent = mailKinds.flatMap((kind) => {
    const [french, english] = (['fr', 'en'] as const).map((locale) => samplesOf(kind).find((sample) => sample.to.locale === locale))
    return [french, english].flatMap((sample) => (sample ? [{ kind, id: newId(), returnId: newId(), sample }] : []))
  })
  const letterFor = ({ sample, returnId }: (typeof sent)[number]): Letter => {
    const about = sample.model.action === null ? null : returnId
    return write(sample.model, { returnId: about, replyToken: about && 'x' })
  }
  for (const one of sent) {
    const { kind, id } = one
    const letter = letterFor(one)
    const messageId = messageIdFor({ mailFrom })(id)
    await post.deliver({ id, kind, to: 'client@particulier.example', messageId, queuedAt: '2026-11-24T03:41:00.000Z', letter })
  }
  const got = await server.mails()
  assert.equal(got.length, sent.length)
  for (const [nth, one] of sent.entries()) {
    const { kind, id, sample } = one
    const letter = letterFor(one)
    const mail = got[nth]
    const raw = server.raw[nth] ?? ''
    const header = (name: string): string | undefined => mail?.headers.find(({ key }) => key === name)?.value
    assert.deepEqual(
      [...raw.matchAll(/^Content-Type: (multipart\/alternative|text\/plain; charset=utf-8|text\/html; charset=utf-8)/gm)].map(
        ([, type]) => type,
      ),
      ['multipart/alternative', 'text/plain; charset=utf-8', 'text/html; charset=utf-8'],
      kind,
    )
    const transfers = [...raw.matchAll(/^Content-Transfer-Encoding: (\S+)/gm)].map(([, how]) => how)
    assert.ok(transfers.length === 2 && transfers.every((how) => how === 'quoted-printable' || how === 'base64' || how === '7bit'), kind)
    assert.ok(
      raw.split('\r\n').every((line) => line.length <= 998 && !/[^\x20-\x7E\t]/.test(line)),
      `${kind}: seven bits, short lines`,
    )
    assert.equal(mail?.subject, letter.subject)
    assert.equal(mail.text?.trim(), letter.text.trim())
    assert.equal(mail.html?.trim(), letter.html.trim())
    assert.deepEqual(mail.attachments, [])
    assert.equal(mail.messageId, `<mail.${id}@technostok.example>`)
    assert.equal(header('auto-submitted'), 'auto-generated')
    assert.equal(header('content-language'), sample.to.locale)
    assert.equal(header('list-id'), sample.model.audience === 'staff' ? '<desk.technostok.example>' : undefined)
    assert.equal(header('list-unsubscribe'), undefined, 'a notice of one’s own return is no newsletter')
    assert.equal(mail.replyTo?.[0]?.address, sample.model.action === null ? undefined : 'reply+x@technostok.example')
  }
})

test('forty products of two hundred letters each are still one mail that is not cut off', () => {
  const [sample] = samplesOf('approved', { product: `Écran ${'é'.repeat(194)}` })
  assert.ok(sample)
  const [item] = sample.model.items
  assert.ok(item)
  const { html } = letterOf({ ...sample, model: { ...sample.model, items: Array.from({ length: 40 }, () => item) } })
  // Gmail shows the first 102 kB.
  assert.ok(Buffer.byteLength(html) < 102_000, String(Buffer.byteLength(html)))
})
