import type { Clock, ClockKind } from '#domain/clock/clock.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { shownName } from '#domain/staff/shown-name.ts'
import type { ConversationPage } from '../contact/ports.ts'
import { short } from './letter.ts'
import { type Body, severalQuoted } from './matter.ts'
import { type MailModel, say } from './model.ts'
import type { Addressee } from './ports.ts'

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

/** Whether it is known whose the address is that wrote. */
export const isProven = ({ conversation }: ConversationPage): boolean => conversation.customerId !== null

/** The promise of that kind which runs. */
export const running = ({ page }: Pick<ContactMatter, 'page'>, kind: ClockKind): Clock | undefined =>
  page.conversation.clocks.findLast((clock) => clock.kind === kind && clock.endedAt === null)

/** With the subject where it is the reader's own. */
export function subjectOf({ page, to, policy }: ContactMatter, key: string): Body['subject'] {
  const known = to.audience === 'staff' || isProven(page)
  return known
    ? say(`contact.subject.${key}`, { subject: short(page.words.subject) })
    : say(`contact.subject.${key}_plain`, { brand: policy.merchant.name })
}

/** What was written, by whom. */
export function quoted({ page, message, said }: ContactMatter): MailModel['quote'] {
  const told = said.length > 0 ? said : message && !message.internal ? [message] : []
  return severalQuoted(told, page, ({ authorId, authorKind }) => {
    const name = authorId === null ? undefined : page.names[authorId]
    const by = (authorKind === 'staff' && name ? shownName(name) : name) ?? (authorKind === 'customer' ? page.words.name : undefined)
    return by ? { verbatim: by } : say(`author.${authorKind}`)
  })
}
