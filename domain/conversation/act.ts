import { happening, type Json } from '#domain/happening.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationEvent } from './event.ts'
import { conversationLands, conversationObstacle, type ConversationVerb, isAsideInTalk, mayConverse, rolesInTalk } from './transitions.ts'

/** What a verb answers: the conversation as it is then, and the one event that tells of it. */
export type Conversed = { next: Conversation; event: ConversationEvent }

type Change = { conversation: Conversation; data?: { readonly [key: string]: Json } }
type Doing = { verb: ConversationVerb; act: Pick<Act, 'actor' | 'now' | 'newId'> }

/** The frame of every verb, as a return's: who may and whether the state allows it, then the change, then one event. */
export function converse(
  conversation: Conversation,
  { verb, act }: Doing,
  change: (conversation: Conversation) => Change | Refusal,
): Conversed | Refusal {
  const refusal = mayConverse(act.actor, verb) ?? conversationObstacle(conversation, verb)
  if (refusal) return refusal
  const changed = change(conversation)
  return isRefusal(changed) ? changed : recorded(conversation.status, changed, { verb, act })
}

/** Seals a change: version (where anybody decides by it) and sequence move on, one event says so. Throws where a verb lands beside the table: a fault in the verb. */
export function recorded(from: Conversation['status'] | 'start', { conversation, data = {} }: Change, { verb, act }: Doing): Conversed {
  const next = { ...conversation, version: conversation.version + (isAsideInTalk(verb) ? 0 : 1), sequence: conversation.sequence + 1 }
  if (!conversationLands(verb, from, next.status))
    throw new Error(`${verb} from ${from} landed in ${next.status}, which the table does not name`)
  const event = happening({ verb, by: rolesInTalk(act.actor, verb), act }, { from, next, data })
  return { next, event: { ...event, conversationId: next.id } }
}
