import { typeLabel } from '#domain/policy/request-type.ts'
import { type ContactMatter, quoted, subjectOf } from '../contact-matter.ts'
import type { Body } from '../matter.ts'
import { say } from '../model.ts'

/** A commercial settlement to accept or decline (B4). */
export function offer(matter: ContactMatter): Body {
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

/** A request that staff wrote down, to be confirmed, put right or declined. The secret stands after the #, which no browser sends to a server. */
export function prepared(matter: ContactMatter): Body & { path: string } {
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
export function reminder(matter: ContactMatter): Body & { path: string } {
  const { paragraphs, ...asked } = prepared(matter)
  return {
    ...asked,
    subject: subjectOf(matter, 'reminder'),
    paragraphs: [say('contact.reminder'), ...paragraphs.slice(1, 2), say('contact.reminder.lapses'), say('contact.prepared.free')],
    quote: null,
  }
}
