import type { Locale, Role } from '#domain/actor.ts'
import { responsible } from '#domain/notice/who-is-told.ts'
import { languageOfCountry } from '#domain/order/language-of-country.ts'
import type { ContactKind } from '../reactions.ts'
import type { ConversationPage } from '../contact/ports.ts'
import type { ReturnPage } from '../returns/ports.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import type { ContactMatter } from './contact-matter.ts'
import type { Matter } from './matter.ts'
import { askedIn, whoAsked } from './who-asked.ts'
import type { Addressee, MailStore, StaffMember } from './ports.ts'

type Asking = Omit<Matter, 'to' | 'said'> & { kind: ReturnMailKind }

/**
 * Who gets a mail of this kind. Staff's own doings are told to the customer, and to the colleague whom they answer; the customer's to staff where
 * somebody must act.
 */
export async function addressees(
  asking: Asking,
  mails: Pick<MailStore, 'staff' | 'customers' | 'localeOf'>,
): Promise<readonly Addressee[]> {
  const { kind, page, message } = asking
  if (kind === 'files_refused') return senderOf(asking, mails)
  if (kind === 'message' && (message === null || message.internal)) return []
  // To the other side; a case that is nobody's yet, to nobody.
  if (kind === 'message' && message?.authorKind === 'customer') return (await assigned(page, mails)).map(asStaff)
  if (kind !== 'escalation_received') return customersOf(asking, mails)
  const others = (await responsibleFor(page, 'support', mails)).filter((one) => one.id !== asking.event?.actorId)
  return [...(await customersOf(asking, mails)), ...others.map(asStaff)]
}

/** The return's own customer, and whoever of their side is answered by it and may still see the return. */
async function customersOf(asking: Asking, mails: Pick<MailStore, 'customers' | 'localeOf'>): Promise<readonly Addressee[]> {
  const own = await customerOf(asking.page, mails)
  const asked = whoAsked(asking).filter((id) => id !== own.personId)
  const others = asked.length === 0 ? [] : await mails.customers({ ids: asked, returnId: asking.page.rma.id })
  return [
    own,
    ...others
      .filter(({ email }) => email !== own.email.toLowerCase())
      .map(({ id, email, name, locale }): Addressee => ({ personId: id, email, name, locale, audience: 'customer' })),
  ]
}

/** Whoever sent this mail, at the address that they sent it from. */
async function senderOf({ page, message }: Asking, mails: Pick<MailStore, 'localeOf'>): Promise<readonly Addressee[]> {
  if (!message?.mail?.proven) return []
  const { authorId, authorKind, mail } = message
  const locale = await readAt(mail.sender, page, mails)
  const name = authorId === null ? null : (page.names[authorId] ?? null)
  return [{ personId: authorId, email: mail.sender, name, locale, audience: authorKind === 'staff' ? 'staff' : 'customer' }]
}

type Talking = Pick<ContactMatter, 'page' | 'event' | 'message'> & { kind: ContactKind }

/** The same of a conversation without a return: whoever wrote, or staff. */
export async function contactAddressees(talking: Talking, mails: Pick<MailStore, 'staff' | 'colleagues'>): Promise<readonly Addressee[]> {
  const { kind, page, event, message } = talking
  if (kind === 'contact_files_refused') return fileSender(page, message)
  if (kind === 'contact_message' && message === null) return []
  if (kind === 'contact_message' && message?.authorKind === 'customer') return (await assigned(page, mails)).map(asStaff)
  if (kind !== 'contact_escalated') return writersOf(talking, mails)
  const others = (await responsibleFor(page, 'support', mails)).filter((one) => one.id !== event?.actorId)
  return [...(await writersOf(talking, mails)), ...others.map(asStaff)]
}

function fileSender({ customer, words }: ConversationPage, message: Talking['message']): Addressee[] {
  if (!message?.mail?.proven) return []
  return [{ personId: null, email: message.mail.sender, name: null, locale: customer?.locale ?? words.locale, audience: 'customer' }]
}

/** Whoever opened it, and the colleagues of theirs whom it answers and who may still see it. */
async function writersOf({ kind, page, event, message }: Talking, mails: Pick<MailStore, 'colleagues'>): Promise<readonly Addressee[]> {
  const own = writerOf(page)
  const asked = askedIn({ kind, page, event, message }).filter((id) => id !== page.conversation.customerId)
  const others = asked.length === 0 ? [] : await mails.colleagues({ ids: asked, conversationId: page.conversation.id })
  return [
    ...own,
    ...others
      .filter(({ email }) => own.every((one) => one.email !== email))
      .map(({ id, email, name, locale }): Addressee => ({ personId: id, email, name, locale, audience: 'customer' })),
  ]
}

/** Where they are reached now, once proven; nobody where the mail that opened it named none. */
function writerOf({ customer, conversation: { email }, words }: ConversationPage): Addressee[] {
  if (customer)
    return [{ personId: customer.id, email: customer.email, name: customer.name, locale: customer.locale, audience: 'customer' }]
  return email === null ? [] : [{ personId: null, email, name: words.name, locale: words.locale, audience: 'customer' }]
}

/** The return's own customer, not the colleagues; for a guest the order's address, in the language that they were known to read. */
async function customerOf(
  { customer, order, rma }: Pick<ReturnPage, 'customer' | 'order' | 'rma'>,
  mails: Pick<MailStore, 'localeOf'>,
): Promise<Addressee> {
  if (customer) return { personId: customer.id, email: customer.email, name: customer.name, locale: customer.locale, audience: 'customer' }
  const name = order.shipping?.name ?? order.billing?.name ?? null
  return { personId: null, email: order.email, name, locale: await readAt(order.email, { rma, order }, mails), audience: 'customer' }
}

/** The language at this address, as far as the return knows; else that of the country which the order went to. French where it went nowhere: a counter's sale. */
async function readAt(
  address: string,
  { rma, order }: Pick<ReturnPage, 'rma' | 'order'>,
  mails: Pick<MailStore, 'localeOf'>,
): Promise<Locale> {
  const country = (order.shipping ?? order.billing)?.country
  return (await mails.localeOf(address, rma.id)) ?? (country === undefined ? 'fr' : languageOfCountry(country))
}

/** Whoever is to keep a promise of this case. */
async function responsibleFor(
  { assignee }: Pick<ReturnPage, 'assignee'>,
  role: Role,
  mails: Pick<MailStore, 'staff'>,
): Promise<readonly StaffMember[]> {
  const people = await mails.staff({ roles: [role, 'manager'], ids: assignee ? [assignee.id] : [] })
  return responsible({ assigneeId: assignee?.id ?? null, role }, people)
}

const assigned = ({ assignee }: Pick<ReturnPage, 'assignee'>, mails: Pick<MailStore, 'staff'>): Promise<readonly StaffMember[]> =>
  assignee ? mails.staff({ roles: [], ids: [assignee.id] }) : Promise.resolve([])

const asStaff = ({ id, email, name, locale }: StaffMember): Addressee => ({ personId: id, email, name, locale, audience: 'staff' })
