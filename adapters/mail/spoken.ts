import type { MailModel, Words } from '#application/mail/model.ts'
import { say } from '#application/mail/model.ts'
import { type StationState, stationKeys } from '#domain/return/transit.ts'
import { unmarked } from './marks.ts'
import { speaker } from './speak.ts'

/** A mail in words, not yet in HTML or plain text. Sentences may hold the marks of a deadline (speak.ts); subject and preheader do not. */
export type Spoken = {
  locale: 'fr' | 'en'
  brand: string
  subject: string
  preheader: string
  /** Empty where the merchant's own words that follow greet already. */
  greeting: string
  paragraphs: readonly string[]
  quote: { by: string; text: string; files: string } | null
  checklist: { title: string; points: readonly string[] } | null
  items: readonly { name: string; word: string; clause: { label: string; url: string } | null; why: string }[]
  facts: readonly { label: string; value: string }[]
  journey: { station: number; state: StationState; line: string } | null
  code: string | null
  action: { label: string; url: string; line: string } | null
  after: readonly string[]
  mediator: { title: string; text: string; lines: readonly string[]; url: string } | null
  footer: string
}

/** Links lead to `publicUrl`; `answers` is what an answer to the mail is, null where nobody reads one. */
type Around = { publicUrl: string; answers: 'message' | 'note' | null; own?: Readonly<Record<string, string>> }

/** Every word said; links lead to this installation. */
export function spoken(model: MailModel, { publicUrl, answers, own = {} }: Around): Spoken {
  const speak = speaker({ locale: model.locale, zone: model.zone, own })
  const all = (words: readonly Words[]): string[] => words.map(speak).filter((text) => text !== '')
  const points = all(model.checklist)
  const version = model.policyVersion === undefined ? '' : `/versions/${model.policyVersion}`
  const policyUrl = (clause: string): string => `${publicUrl}/politique${version}?lang=${model.locale}#${clause}`
  const { quote, mediator } = model
  return {
    locale: model.locale,
    brand: model.brand,
    subject: oneLine(speak(model.subject)),
    preheader: oneLine(speak(model.preheader)),
    greeting: greetsItself(model) ? '' : speak(model.name === null ? say('greeting.nobody') : say('greeting', { name: model.name })),
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
      clause:
        clause === null ? null : { label: speak(say(articleOf.test(clause) ? 'article' : 'clause', { clause })), url: policyUrl(clause) },
      why: why ? speak(why) : '',
    })),
    facts: model.facts.map(({ label, value }) => ({ label: speak(label), value: speak(value) })),
    code: model.code,
    journey: model.journey
      ? {
          ...model.journey,
          line: speak(say('journey', { nth: model.journey.station + 1, of: stationKeys.length, name: model.journey.name })),
        }
      : null,
    action: model.action && link(model.action.label, `${publicUrl}${model.action.path}`, speak),
    after: all(model.after),
    mediator: mediator && {
      title: speak(say('mediator.title')),
      text: speak(say('mediator.text')),
      lines: [mediator.name, ...[mediator.address].flat()],
      url: mediator.url,
    },
    footer: [model.footer, ...answerWords(model, answers)].map(speak).join(' '),
  }
}

/** Mails that quote what staff wrote to their reader. */
const toldByStaff: ReadonlySet<MailModel['kind']> = new Set([
  'message',
  'contact_message',
  'escalation_answered',
  'details_asked',
  'approved',
  'rejected',
])

/** Whether a person's own « Bonjour » follows: nobody is greeted twice. */
const greetsItself = ({ kind, audience, quote }: MailModel): boolean =>
  audience !== 'staff' &&
  toldByStaff.has(kind) &&
  /^\s*(bonjour|bonsoir|madame|monsieur|cher|chère|hello|hi|dear|good (morning|afternoon|evening))(?!\p{L})/iu.test(quote?.text ?? '')

/** What happens to an answer: whoever writes one must know who reads it. */
function answerWords({ audience }: MailModel, answers: Around['answers']): Words[] {
  if (answers === null) return []
  return [say(audience === 'staff' ? `footer.answer_${answers}` : 'footer.answer')]
}

/** An article of the law, not a clause of the policy. */
const articleOf = /^[LRD]\d{3}/

function link(label: Words, url: string, speak: (words: Words) => string): NonNullable<Spoken['action']> {
  return { label: speak(label), url, line: speak(say('link', { label, url })) }
}

/** Names come from outside: a header is one line. */
const oneLine = (text: string): string =>
  unmarked(text)
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
