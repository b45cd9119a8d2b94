import type { ContactKind } from '../reactions.ts'
import { type ContactMatter, isProven } from './contact-matter.ts'
import { asAsked } from './kinds/behalf.ts'
import { offer, prepared, reminder } from './kinds/contact-asked.ts'
import { doneForYou, escalated, filesRefused, message, received } from './kinds/contact.ts'
import { letter } from './letter.ts'
import type { Body } from './matter.ts'
import { type MailModel, say } from './model.ts'

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
    ...letter(kind, { locale: to.locale, policy }),
    audience: to.audience,
    name: known ? to.name : null,
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
