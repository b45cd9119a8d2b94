import type { Instant } from '#domain/time/instant.ts'
import type { Locale } from '#domain/actor.ts'
import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Belonging } from '#domain/conversation/reach.ts'
import type { ReadBy } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { SaidRequest } from '../returns/request.ts'
import type { OpeningWords } from './store.ts'
import type { FileRow } from '../files/store.ts'
import type { PageOf } from '../page.ts'
import type { Person } from '../people/person.ts'
import type { WritersOrder } from '../orders/ports.ts'

/** Questions about conversations. */
export type ConversationReads = {
  /** What a conversation may go on in: of the same person, address, company or order, the newest first; or these. */
  mergeCandidates: (id: string, among: readonly string[] | null) => Promise<readonly MergeCandidate[]>
  /** Held conversations that name this return, or whose sender gives an address of its customer's, the newest first. */
  heldInName: (number: string) => Promise<readonly HeldInName[]>
  /** All that a conversation's page shows, internal words included; undefined where there is none beside a return's own. */
  conversationPage: (id: string) => Promise<ConversationPage | undefined>
  /** A person's or company's conversations that have not become a return, newest first. */
  conversationsOf: (reader: ConversationReader, page: PageOf<string>) => Promise<readonly ListedConversation[]>
  /** The desk's, by the state they are in, nearest promise first. */
  deskConversations: (ask: DeskConversationsAsk) => Promise<readonly ListedConversation[]>
  /** Those without a return, of whatever state, that have all words (or the order's number), the newest, and how many there are. */
  conversationsFound: (ask: {
    text: string
    /** Whose read marks count. */
    readerId: string | null
    limit: number
  }) => Promise<{ rows: readonly ListedConversation[]; count: number; /** There are more than were counted. */ more: boolean }>
  conversationCounts: () => Promise<Readonly<Record<DeskStatus | 'escalated', number>>>
  /** Whose a conversation is: who may hear of its changes. */
  belongingOf: (conversationId: string) => Promise<Belonging | undefined>
  /** Who wrote, for what shows that they are reached there. */
  writerOf: (conversationId: string) => Promise<ConversationWriter | undefined>
}

/**
 * Who wrote, at the address where they are reached now; `id`: the conversation that it goes on in, `orderId`: the order of the return that does, where they
 * may follow it there.
 */
export type ConversationWriter = { id: string; orderId: string | null; email: string; name: string; locale: Locale }

/** Whose conversations: a person's and their company's, a guest's about one order, or one and no other. Null is nobody's. */
export type ConversationReader = {
  customerId: string | null
  companyId: string | null
  orderId: string | null
  conversationId: string | null
  /** Whose read marks count. */
  readerId: string | null
}

/** A prepared request that waits for its customer's word, with what decides its reminders; `due`: the last instant at which it can be confirmed. */
export type WaitingRequest = { id: string; requestId: string; startedAt: Instant; due: Instant; reminded: number }

/** States that the desk lists; what became a return is among the returns. */
export const deskStatuses = ['open', 'held', 'answered', 'closed', 'spam'] as const

export type DeskStatus = (typeof deskStatuses)[number]

type DeskConversationsAsk = {
  status: DeskStatus
  text?: string
  origin?: Origin
  /** Null: nobody's. */
  assigneeId?: string | null
  /** Whose read marks count. */
  readerId: string | null
  /** By the nearest promise where none is said. */
  order?: DeskOrder
  after: { due: Instant | null; id: string } | null
  limit: number
}

/** By the nearest promise, or by when they were opened. */
export const deskOrders = ['due', 'newest', 'oldest'] as const

export type DeskOrder = (typeof deskOrders)[number]

export const origins = ['mail', 'form'] as const

type Origin = (typeof origins)[number]

export type ListedConversation = {
  id: string
  sequence: number
  status: Conversation['status']
  subject: string
  name: string
  company: string | null
  orderNumber: string | null
  openedAt: Instant
  /** When somebody last said something. */
  lastAt: Instant
  clock: Clock | null
  nextDue: Instant | null
  escalated: boolean
  offered: boolean
  /** Whether it came by e-mail or by the form. */
  origin: Origin
  /** Until when a prepared request can be confirmed, where one waits. */
  confirmableUntil: Instant | null
  unread: number
  assignee: { id: string; name: string } | null
  suspicions: Conversation['suspicions']
  /** The last message that has one of the words that were sought. */
  said: string | null
}

export type ConversationPage = {
  conversation: Conversation
  words: OpeningWords
  /** The person that it was proven to be. */
  customer: Person | null
  order: WritersOrder | null
  /** The product of that order, where one was named. */
  line: { id: string; name: string } | null
  /** Number of the return that it became. */
  returnNumber: string | null
  /** Where it goes on, once merged: another conversation, or a return's. */
  home: (Belonging & { number: string | null }) | null
  assignee: { id: string; name: string } | null
  messages: readonly Message[]
  events: readonly ConversationEvent[]
  files: readonly FileRow[]
  names: Readonly<Record<string, string>>
  /** A mail from its address, known to be its owner's, came in it. */
  mailProven: boolean
  readUpTo: Readonly<Record<string, number>>
  readBy: ReadBy
  /** Up to which sequence each person was told by e-mail; the address that wrote under ''. */
  mailedUpTo: Readonly<Record<string, number>>
  /** What the newest prepared request says. */
  request: SaidRequest | null
}

export type MergeCandidate = {
  id: string
  /** Of a return; null of a conversation without one. */
  number: string | null
  subject: string
  /** A conversation's state, or the agent's word for where a return stands. */
  status: string
  at: Instant
  messages: number
  customer: string
  company: string | null
  /** Whose it is, or whose order. */
  customerId: string | null
  companyId: string | null
  email: string | null
}

export type HeldInName = { id: string; name: string; email: string | null; openedAt: Instant; /** It names the return. */ names: boolean }
