import { answersEscalation } from '../answers-escalation.ts'
import { type ContactMatter, quoted, running, subjectOf } from '../contact-matter.ts'
import type { Body } from '../matter.ts'
import { type MailModel, say } from '../model.ts'
import { refusedIn, refusedWords } from './refused-files.ts'

/** The message has come: until when it is answered (B4), or what clears it first. */
export function received(matter: ContactMatter): Body {
  const { conversation } = matter.page
  const reply = running(matter, 'reply')
  const says = reply ? say('contact.answer_by', { due: { due: reply.due } }) : say('contact.held')
  return {
    subject: subjectOf(matter, 'received'),
    preheader: says,
    paragraphs: [say('contact.received'), says, say(conversation.customerId === null ? 'contact.prove' : 'contact.follow')],
    quote: conversation.customerId === null ? null : quoted(matter),
  }
}

/** Files of a mail that were not taken. */
export function filesRefused({ message, policy }: ContactMatter): Body {
  return {
    subject: say('files_refused.subject_plain', { brand: policy.merchant.name }),
    preheader: say('files_refused.preheader'),
    paragraphs: refusedWords(refusedIn(message)),
  }
}

/** A message of the other side, whole, so that it can be read without logging in. */
export function message(matter: ContactMatter): Body {
  const quote = quoted(matter)
  const staff = matter.to.audience === 'staff'
  const count = Math.max(1, matter.said.length)
  return {
    subject: subjectOf(matter, staff ? 'message_staff' : 'message'),
    preheader: quote && quote.text !== '' ? { verbatim: quote.text.slice(0, 120) } : say('contact.new', { count }),
    paragraphs: [say(staff ? 'contact.new_staff' : 'contact.new', { count })],
    quote,
    action: say('action.reply'),
    mediator: staff ? null : mediatorAfter(matter),
  }
}

/** Who complained and is answered learns whom to turn to next (L612-1): any writer but a client on account, who buys for a trade. */
function mediatorAfter({ page, message, said, policy }: ContactMatter): MailModel['mediator'] {
  const { clocks } = page.conversation
  const told = message === null ? said : [message, ...said]
  const answers = told.some(({ id }) => answersEscalation({ clocks, messages: page.messages }, id))
  return answers && page.customer?.profile !== 'account' ? policy.merchant.mediator : null
}

/** Staff wrote down the customer's no, with the words that they said it in. */
export function doneForYou(matter: ContactMatter): Body {
  const says = say('contact.declined')
  return { subject: subjectOf(matter, 'done'), preheader: says, paragraphs: [says], quote: quoted(matter) }
}

/** Somebody with more say looks at it; until when they answer first (B3). */
export function escalated(matter: ContactMatter): Body {
  const clock = running(matter, 'escalation')
  const staff = matter.to.audience === 'staff' ? '_staff' : ''
  const answer = clock ? [say(`escalation.answer${staff}`, { due: { due: clock.due } })] : []
  return {
    subject: subjectOf(matter, `escalated${staff}`),
    preheader: answer[0] ?? say(`contact.escalated${staff}`),
    paragraphs: [say(`contact.escalated${staff}`), ...answer],
    quote: staff === '' ? null : quoted(matter),
  }
}
