import type { Message } from '#domain/conversation/message.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { ContactKind } from '../reactions.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import type { ContactMatter } from './contact-matter.ts'
import { idsOf, judgedIn, type Matter } from './matter.ts'

type Asking = Pick<Matter, 'page' | 'event' | 'message'> & { kind: ReturnMailKind }

/**
 * Whom of the customer's side a mail answers: whoever wrote, contested, gave details, escalated or asked for the return, be they the person
 * whose return it is or a colleague. Ids of people; empty where it answers nobody in particular.
 */
export function whoAsked({ kind, page, event, message }: Asking): readonly string[] {
  const did = (verb: RmaEvent['verb']): readonly RmaEvent[] =>
    page.events.filter((one) => one.verb === verb && one.actorRole === 'customer' && one.actorId !== null)
  const people = (events: readonly RmaEvent[]): string[] => [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]
  if (kind === 'message') return wroteBefore(page.messages, message)
  if (kind === 'escalation_answered') return [...new Set([...wroteBefore(page.messages, message), ...people(did('escalate').slice(-1))])]
  if (kind === 'escalation_received') return people(event?.actorRole === 'customer' ? [event] : [])
  if (kind === 'contest_answered' || kind === 'inspected') {
    const about = new Set(kind === 'inspected' ? judgedIn({ event }) : idsOf(event, 'units'))
    return people(did('contest').filter((one) => idsOf(one, 'units').some((id) => about.has(id))))
  }
  return decisions.has(kind) ? people([...did('submit'), ...did('provide_details')]) : []
}

/** The same in a conversation without a return. A prepared request is its own customer's alone: its link opens their session. */
export function askedIn({
  kind,
  page,
  event,
  message,
}: Pick<ContactMatter, 'page' | 'event' | 'message'> & { kind: ContactKind }): readonly string[] {
  if (kind === 'contact_escalated') return event?.actorRole === 'customer' && event.actorId !== null ? [event.actorId] : []
  if (kind !== 'contact_message' && kind !== 'contact_offer') return []
  return wroteBefore(page.messages, message ?? { sequence: event?.sequence ?? 0 })
}

/** What answers a request and the details that were given with it. */
const decisions: ReadonlySet<ReturnMailKind> = new Set(['submitted', 'approved', 'rejected', 'details_asked'])

/** The authors of the customer's words that came last before this message of staff. */
function wroteBefore(messages: readonly Message[], message: Pick<Message, 'sequence'> | null): string[] {
  const before = messages.filter((one) => message !== null && one.sequence < message.sequence && !one.internal)
  const last = before.findLastIndex(({ authorKind }) => authorKind === 'customer')
  const first = before.slice(0, last + 1).findLastIndex(({ authorKind }) => authorKind === 'staff') + 1
  const run = before.slice(first, last + 1)
  return [...new Set(run.flatMap(({ authorKind, authorId }) => (authorKind === 'customer' && authorId !== null ? [authorId] : [])))]
}
