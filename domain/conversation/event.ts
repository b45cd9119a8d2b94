import type { Happening } from '#domain/happening.ts'
import type { ConversationStatus, ConversationVerb } from './transitions.ts'

/** What happened to a conversation. */
export type ConversationEvent = Happening<ConversationVerb, ConversationStatus> & { conversationId: string }
