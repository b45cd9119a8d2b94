import type { Role } from '#domain/actor.ts'
import type { Json } from '#domain/return/event.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ConversationStatus, ConversationVerb } from './transitions.ts'

/** What happened to a conversation, once, for good. `data` holds ids and codes only (invariant 6). */
export type ConversationEvent = {
  id: string
  conversationId: string
  sequence: number
  at: Instant
  verb: ConversationVerb
  actorId: string | null
  actorRole: Role
  from: ConversationStatus | 'start'
  to: ConversationStatus
  data: { readonly [key: string]: Json }
}
