import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { waiting } from '#domain/conversation/prepared-request.ts'
import type { Message } from '#domain/conversation/message.ts'
import { requestSecret } from '../contact/request-secret.ts'
import { type ContactKind, contactKinds, type MailKind, plainVerbs } from '../reactions.ts'
import { contactAddressees } from './addressees.ts'
import { composeContactCode } from './compose-contact-code.ts'
import { answersEscalation } from './answers-escalation.ts'
import { composeContact } from './compose-contact.ts'
import type { ContactMatter } from './contact-matter.ts'
import { isSpared, newsFor } from './news.ts'
import type { Addressee } from './ports.ts'
import type { Cause, Composed, Office } from './cause.ts'
import { copyAsked, toWhom } from './copy.ts'

/** Jobs of mails about conversations that no return has. */
export const contactMail = z.object({
  kind: z.enum(contactKinds),
  conversationId: z.string(),
  causeId: z.string(),
  /** What is reminded of. */
  requestId: z.string().optional(),
  again: copyAsked.optional(),
})

/** Whether a mail of this kind can be worded once more from its conversation. */
export const isOfContact = (kind: MailKind): kind is ContactKind => contactMail.shape.kind.safeParse(kind).success

export const contactCode = z.object({
  kind: z.literal('contact_code'),
  conversationId: z.string(),
  code: z.string(),
  causeId: z.string(),
  expiresAt: z.string(),
})

export async function contactMails(
  { kind, conversationId, causeId, requestId, again }: z.infer<typeof contactMail>,
  { world: { reads, now, secrets }, mails }: Office,
): Promise<Cause | undefined> {
  const page = await reads.conversationPage(conversationId)
  const policy = inForce(await reads.policies(), now())
  if (!page || !policy) return undefined
  // What was said in a conversation that was merged since stands in the other one now.
  const { mergedInto } = page.conversation
  const home = mergedInto === null ? page : ((await reads.conversationPage(mergedInto)) ?? page)
  const { messages } = home
  const events = home === page ? page.events : [...page.events, ...home.events]
  const event = events.find(({ id }) => id === causeId) ?? null
  const request = waiting(home.conversation, now())
  // Taken back or answered meanwhile: there is nothing to confirm any more.
  if (kind === 'contact_prepared' && request?.id !== event?.data['request']) return undefined
  if (kind === 'contact_reminder' && (!request || (requestId !== undefined && request.id !== requestId))) return undefined
  const matter = {
    page: { ...home, events },
    policy,
    event,
    message: messages.find((message) => message.eventId === causeId) ?? null,
    secret: request ? requestSecret(secrets, request) : null,
  }
  const compose = async () =>
    (await toWhom(again, mails, () => contactAddressees({ kind, ...matter }, mails))).flatMap((to): Composed[] => {
      const said = saidTo(to, { kind, ...matter, always: again !== undefined })
      if (said === null) return [{ to, model: composeContact(kind, { ...matter, said: [], to }) }]
      const last = said.at(-1)
      // A copy is no news: it marks nothing as told.
      if (last) return [{ to, model: composeContact(kind, { ...matter, said, to }), tells: again ? null : last.sequence }]
      const { message } = matter
      return message && isSpared({ ...to, readerId: readerOf(to, matter) }, message, matter.page)
        ? [{ to, model: composeContact(kind, { ...matter, said: [message], to }), spared: true }]
        : []
    })
  const about = { returnId: null, conversationId: home.conversation.id, compose }
  return again ? { kind, causeId: again.causeId, again, ...about } : { kind, causeId, ...about }
}

type Telling = Omit<ContactMatter, 'to' | 'said'> & { kind: ContactKind; always: boolean }

/** What the mail of a plain message tells, as in a return; null where it tells of another act. */
function saidTo(to: Addressee, { kind, page, event, message, always }: Telling): readonly Message[] | null {
  if (kind !== 'contact_message' || message === null || event === null || !plainVerbs.has(event.verb)) return null
  const { conversation, messages, events } = page
  const plain = new Set(events.flatMap(({ id, verb }) => (plainVerbs.has(verb) ? [id] : [])))
  return newsFor({ ...to, readerId: readerOf(to, { page }) }, message, {
    ...page,
    plain: ({ eventId }) => eventId !== null && plain.has(eventId),
    always: always || answersEscalation({ clocks: conversation.clocks, messages }, message.id),
  })
}

/** Who they are on the page. */
const readerOf = ({ audience, personId }: Addressee, { page: { conversation } }: Pick<ContactMatter, 'page'>): string | null =>
  personId ?? (audience === 'customer' ? conversation.customerId : null)

/** To the address that wrote, and only while the code is good: whoever asked learns nothing by asking. */
export async function contactCodeMail(
  { conversationId, code, causeId, expiresAt }: z.infer<typeof contactCode>,
  { world: { reads, now } }: Office,
): Promise<Cause | undefined> {
  const writer = await reads.writerOf(conversationId)
  const policy = inForce(await reads.policies(), now())
  if (!writer || !policy || expiresAt <= now()) return undefined
  const to: Addressee = { personId: null, email: writer.email, name: null, locale: writer.locale, audience: 'customer' }
  return {
    kind: 'contact_code',
    causeId,
    returnId: null,
    compose: () => Promise.resolve([{ to, model: composeContactCode({ code, expiresAt, to, policy }) }]),
  }
}
