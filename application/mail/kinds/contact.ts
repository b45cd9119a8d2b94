import { shownName } from '#domain/staff/shown-name.ts'
import type { Clock, ClockKind } from '#domain/clock/clock.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Message } from '#domain/conversation/message.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { ContactKind } from '../../reactions.ts'
import type { ConversationPage } from '../../contact/ports.ts'
import { answersEscalation } from '../answers-escalation.ts'
import { type Body, severalQuoted } from '../matter.ts'
import { type MailModel, say } from '../model.ts'
import type { Addressee } from '../ports.ts'
import { asAsked } from './behalf.ts'
import { refusedIn, refusedWords } from './refused-files.ts'

/** What a mail about a conversation without a return is about. */
export type ContactMatter = {
  page: ConversationPage
  event: ConversationEvent | null
  message: Message | null
  policy: Policy
  to: Addressee
  /** All that a plain message's mail tells. */
  said: readonly Message[]
  /** The secret of the link by which a prepared request is confirmed, while it waits. */
  secret: string | null
}

const bodies: Readonly<Record<ContactKind, (matter: ContactMatter) => Body & { path?: string }>> = {
  contact_received: received,
  contact_message: message,
  contact_offer: offer,
  contact_prepared: prepared,
  contact_reminder: reminder,
  contact_escalated: escalated,
  contact_done_for_you: doneForYou,
  contact_files_refused: filesRefused,
}

/**
 * What a mail of this kind says. Nothing that a stranger typed goes to an address that nobody proved: else the form would write to
 * whomever one likes, in our name.
 */
export function composeContact(kind: ContactKind, matter: ContactMatter): MailModel {
  const { page, policy, to } = matter
  const { action, path, facts = [], after = [], ...body } = bodies[kind](matter)
  const staff = to.audience === 'staff'
  const known = staff || isProven(page)
  const { first, last } = asAsked(matter.event, page.names)
  return {
    kind,
    audience: to.audience,
    locale: to.locale,
    zone: policy.zone,
    brand: policy.merchant.name,
    name: known ? to.name : null,
    quote: null,
    checklist: [],
    items: [],
    mediator: null,
    code: null,
    ...body,
    paragraphs: [...first, ...body.paragraphs],
    after: [...after, ...last, ...(known ? [] : [say('contact.not_you')])],
    facts: [
      ...facts,
      ...(known ? [{ label: say('fact.subject'), value: { verbatim: page.words.subject } }] : []),
      ...(known && page.order ? [{ label: say('fact.order'), value: { verbatim: page.order.number } }] : []),
    ],
    action: {
      label: action ?? say('contact.open'),
      path: path ?? (staff ? `/desk/messages/${page.conversation.id}` : `/messages/${page.conversation.id}`),
    },
    footer: say(staff ? 'footer.staff' : 'footer.contact', { brand: policy.merchant.name }),
  }
}

const isProven = ({ conversation }: ConversationPage): boolean => conversation.customerId !== null

const running = ({ page }: Pick<ContactMatter, 'page'>, kind: ClockKind): Clock | undefined =>
  page.conversation.clocks.findLast((clock) => clock.kind === kind && clock.endedAt === null)

/** A subject's line is read in a list: the rest stands in the mail. */
const short = (subject: string): string => (subject.length <= 45 ? subject : `${subject.slice(0, 44).trimEnd()}…`)

/** With the subject where it is the reader's own. */
function subjectOf({ page, to, policy }: ContactMatter, key: string): Body['subject'] {
  const known = to.audience === 'staff' || isProven(page)
  return known
    ? say(`contact.subject.${key}`, { subject: short(page.words.subject) })
    : say(`contact.subject.${key}_plain`, { brand: policy.merchant.name })
}

/** The message has come: until when it is answered (B4), or what clears it first. */
function received(matter: ContactMatter): Body {
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

function quoted({ page, message, said }: ContactMatter): MailModel['quote'] {
  const told = said.length > 0 ? said : message && !message.internal ? [message] : []
  return severalQuoted(told, page, ({ authorId, authorKind }) => {
    const name = authorId === null ? undefined : page.names[authorId]
    const by = (authorKind === 'staff' && name ? shownName(name) : name) ?? (authorKind === 'customer' ? page.words.name : undefined)
    return by ? { verbatim: by } : say(`author.${authorKind}`)
  })
}

/** Files of a mail that were not taken. */
function filesRefused({ message, policy }: ContactMatter): Body {
  return {
    subject: say('files_refused.subject_plain', { brand: policy.merchant.name }),
    preheader: say('files_refused.preheader'),
    paragraphs: refusedWords(refusedIn(message)),
  }
}

/** A message of the other side, whole, so that it can be read without logging in. */
function message(matter: ContactMatter): Body {
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

/** A commercial settlement to accept or decline (B4). */
function offer(matter: ContactMatter): Body {
  const made = matter.page.conversation.offers.find((o) => o.id === matter.event?.data['offer'])
  const amount = { amount: { amount: made?.amount ?? 0, currency: made?.currency ?? 'EUR' } }
  return {
    subject: subjectOf(matter, 'offer'),
    preheader: say(`offer.${made?.kind ?? 'discount'}`, amount),
    paragraphs: [say(`offer.${made?.kind ?? 'discount'}`, amount), say(`offer.goods.${made?.goods ?? 'kept'}`), say('contact.offer_free')],
    quote: quoted(matter),
    action: say('action.offer'),
  }
}

/** Staff wrote down the customer's no, with the words that they said it in. */
function doneForYou(matter: ContactMatter): Body {
  const says = say('contact.declined')
  return { subject: subjectOf(matter, 'done'), preheader: says, paragraphs: [says], quote: quoted(matter) }
}

/** A request that staff wrote down, to be confirmed, put right or declined. The secret stands after the #, which no browser sends to a server. */
function prepared(matter: ContactMatter): Body & { path: string } {
  const { page, policy, secret, to } = matter
  const request = page.conversation.prepared.at(-1)
  const until = say('contact.prepared.until', { due: { due: request?.expiresAt ?? page.conversation.openedAt } })
  return {
    subject: subjectOf(matter, 'prepared'),
    preheader: until,
    paragraphs: [say('contact.prepared'), until, say('contact.prepared.free')],
    quote: quoted(matter),
    items: (page.request?.lines ?? []).map(({ name, quantity }) => ({ name, quantity, word: null, clause: null, why: null })),
    facts: page.request ? [{ label: say('fact.type'), value: { verbatim: typeLabel(policy, page.request.type, to.locale) } }] : [],
    action: say('action.confirm'),
    path: `/messages/${page.conversation.id}/demande#${secret ?? ''}`,
  }
}

/** It still waits for the customer's word, and its time is nearly over (E1). */
function reminder(matter: ContactMatter): Body & { path: string } {
  const { paragraphs, ...asked } = prepared(matter)
  return {
    ...asked,
    subject: subjectOf(matter, 'reminder'),
    paragraphs: [say('contact.reminder'), ...paragraphs.slice(1, 2), say('contact.reminder.lapses'), say('contact.prepared.free')],
    quote: null,
  }
}

/** Somebody with more say looks at it; until when they answer first (B3). */
function escalated(matter: ContactMatter): Body {
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
