import type { MailModel, Words } from '#application/mail/model.ts'
import { say } from '#application/mail/model.ts'
import { speaker } from './speak.ts'

/** A mail in words, not yet in HTML or plain text. */
export type Spoken = {
  locale: 'fr' | 'en'
  brand: string
  subject: string
  preheader: string
  greeting: string
  paragraphs: readonly string[]
  quote: { by: string; text: string; files: string } | null
  checklist: { title: string; points: readonly string[] } | null
  items: readonly { name: string; word: string; why: string }[]
  facts: readonly { label: string; value: string }[]
  code: string | null
  action: { label: string; url: string; line: string } | null
  after: readonly string[]
  mediator: { title: string; text: string; lines: readonly string[]; url: string } | null
  footer: string
}

/** Every word said; links lead to this installation. */
export function spoken(model: MailModel, publicUrl: string): Spoken {
  const speak = speaker(model.locale, model.zone)
  const all = (words: readonly Words[]): string[] => words.map(speak).filter((text) => text !== '')
  const points = all(model.checklist)
  const { quote, mediator } = model
  return {
    locale: model.locale,
    brand: model.brand,
    subject: oneLine(speak(model.subject)),
    preheader: oneLine(speak(model.preheader)),
    greeting: speak(model.name === null ? say('greeting.nobody') : say('greeting', { name: model.name })),
    paragraphs: all(model.paragraphs),
    quote: quote && {
      by: speak(say('quote.by', { by: quote.by })),
      text: quote.text,
      files: quote.files > 0 ? speak(say('quote.files', { count: quote.files })) : '',
    },
    checklist: points.length > 0 ? { title: speak(say('checklist.title')), points } : null,
    items: model.items.map(({ name, quantity, word, clause, why }) => ({
      name: speak(say('quantity', { count: quantity, name })),
      word: word ? speak(word) : '',
      why: [clause === null ? '' : speak(say(/^[LRD]\d/.test(clause) ? 'article' : 'clause', { clause })), why ? speak(why) : '']
        .filter(Boolean)
        .join(' – '),
    })),
    facts: model.facts.map(({ label, value }) => ({ label: speak(label), value: speak(value) })),
    code: model.code,
    action: model.action && link(model.action.label, `${publicUrl}${model.action.path}`, speak),
    after: all(model.after),
    mediator: mediator && {
      title: speak(say('mediator.title')),
      text: speak(say('mediator.text')),
      lines: [mediator.name, ...[mediator.address].flat()],
      url: mediator.url,
    },
    footer: speak(model.footer),
  }
}

function link(label: Words, url: string, speak: (words: Words) => string): NonNullable<Spoken['action']> {
  return { label: speak(label), url, line: speak(say('link', { label, url })) }
}

/** Names come from outside: a header is one line. */
const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim()
