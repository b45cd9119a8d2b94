import { type Actor, isStaff } from '#domain/actor.ts'
import { excerpt } from '../queue/excerpt.ts'
import type { ListedConversation } from './ports.ts'
import { presentDeadline } from '../returns/present-deadline.ts'
import type { ConversationRow } from './row-view.ts'

/** A conversation in a list, as its reader may see it; with how what was said begins, or the words around those that were `typed`. */
export function presentListed(
  { clock, name, company, assignee, suspicions, confirmableUntil, origin, said, nextDue: _due, ...row }: ListedConversation,
  reader: { actor: Actor; now: string },
  typed = '',
): ConversationRow {
  return {
    ...row,
    confirmable: confirmableUntil !== null && reader.now <= confirmableUntil,
    deadline: clock && presentDeadline(clock, reader.now),
    ...(isStaff(reader.actor) ? { customer: { name, company }, assignee, suspicions, origin } : {}),
    ...(said === null ? {} : { excerpt: excerpt(said, typed).text }),
  }
}
