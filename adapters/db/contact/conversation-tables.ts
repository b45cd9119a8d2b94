import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation, ConversationOffer, PreparedRequest } from '#domain/conversation/conversation.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { OpeningWords } from '#application/contact/store.ts'
import { clockColumns, happeningColumns, offerColumns } from '../return-tables.ts'
import { table } from '../table.ts'

/** The tables of a conversation without a return: which field is which column. */

export type ConversationRow = Omit<Conversation, 'clocks' | 'offers' | 'prepared'>

/** What lists read, derived at every save. */
export type ConversationDerived = { escalated: boolean; nextDue: Instant | null; keeps: readonly RetentionClass[] }

const state = {
  id: 'uuid',
  customerId: 'uuid',
  companyId: 'uuid',
  email: 'text',
  orderId: 'uuid',
  orderLineId: 'uuid',
  status: 'text',
  mergedInto: 'uuid',
  suspicions: 'text[]',
  version: 'int',
  sequence: 'int',
  openedAt: 'timestamptz',
  assigneeId: 'uuid',
} as const
const derived = { escalated: 'boolean', nextDue: 'timestamptz', keeps: 'text[]' } as const

/** The row as it changes. */
export const conversations = table<ConversationRow, ConversationDerived>({ name: 'conversations', columns: state, place: derived })

/** The row as it begins, with what was typed. */
export const openings = table<ConversationRow, ConversationDerived & OpeningWords>({
  name: 'conversations',
  columns: state,
  place: { ...derived, subject: 'text', name: 'text', orderNamed: 'text', locale: 'text' },
})

type Place = { conversationId: string; position: number }
const place = { conversationId: 'uuid', position: 'int' } as const

export const talkClocks = table<Clock, Place & { nearAt: Instant }>({
  name: 'clocks',
  columns: clockColumns,
  place: { ...place, nearAt: 'timestamptz' },
})

export const offers = table<ConversationOffer, Place>({
  name: 'conversation_offers',
  columns: { ...offerColumns, orderId: 'uuid', currency: 'text', lines: 'jsonb', offeredRole: 'text' },
  place,
})

export const preparedRequests = table<PreparedRequest, Place>({
  name: 'prepared_requests',
  columns: {
    id: 'uuid',
    orderId: 'uuid',
    state: 'text',
    preparedAt: 'timestamptz',
    preparedBy: 'uuid',
    expiresAt: 'timestamptz',
    answeredAt: 'timestamptz',
  },
  place,
})

export type ConversationEventRow = Omit<ConversationEvent, 'from' | 'to'> & {
  fromStatus: ConversationEvent['from']
  toStatus: ConversationEvent['to']
}

export const talkEvents = table<ConversationEventRow>({
  name: 'conversation_events',
  columns: { ...happeningColumns, conversationId: 'uuid' },
  place: {},
})
