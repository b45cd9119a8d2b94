import type { Locale } from '#domain/actor.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { SaidRequest } from '../returns/request.ts'
import type { NewMessage } from '../returns/store.ts'
import type { WaitingRequest } from './ports.ts'

export type ConversationStore = {
  /** A conversation under its row lock; undefined when there is none, or a return has had it from the first. */
  lock: (id: string) => Promise<Conversation | undefined>
  /** All that are not over and are this person's work, each under its row lock. */
  lockAssigned: (personId: string) => Promise<readonly Conversation[]>
  /** Writes what differs, with its event, words and message; the id of a new one can be used once: false when it was. */
  write: (change: ConversationWrite) => Promise<boolean>
  countMessages: (id: string) => Promise<number>
  /**
   * Messages with their files, mails and notices: the other's from now on, and as read and as told as they were. Its messages take the numbers that
   * follow `after`; `named`: they go on bearing their writer's name.
   */
  moveTo: (move: { from: string; to: string; after: number; isReturn: boolean; named: boolean }) => Promise<void>
  /** The sessions that were opened for it and the addresses that answers come back to lead there; of a return, to its order. */
  moveWaysBack: (move: { from: string; to: string; orderId: string | null }) => Promise<void>
  /** Those sessions end, and an answer to its mails begins a conversation of its own. */
  shutWaysBack: (id: string, at: Instant) => Promise<void>
  /** Whether a mail from the address that wrote, known to be its owner's, came in it. */
  mailProven: (id: string) => Promise<boolean>
  /** Answered, with nothing that waits for the customer's yes or no, in which nobody has written since `before`, by id. */
  quietConversations: (page: { before: Instant; after: string | null; limit: number }) => Promise<readonly string[]>
  /** When somebody last wrote in it, notes too. */
  lastWordAt: (id: string) => Promise<Instant | undefined>
  /** Staff's last public words in it. */
  lastAnswer: (id: string) => Promise<{ id: string; at: Instant } | undefined>
  /** The sequence of the customer's last words in it; 0 where there are none. */
  lastWritten: (id: string) => Promise<number>
  /** Whether something that this address wrote stands marked as spam. */
  markedSpam: (email: string) => Promise<boolean>
  /** What a prepared request says. */
  request: (requestId: string) => Promise<SaidRequest | undefined>
  /** Prepared requests that wait for their customer's word and end within these instants, by that end. */
  waitingRequests: (range: {
    from: Instant | null
    until: Instant
    after: WaitingRequest | null
    limit: number
  }) => Promise<readonly WaitingRequest[]>
  /** True for exactly one caller: `count` reminders of this request count as sent. */
  markReminded: (requestId: string, count: number) => Promise<boolean>
  /** Who is signed in, as a conversation of theirs names them. */
  person: (id: string) => Promise<{ id: string; email: string; name: string } | undefined>
  /** The conversation's files are the return's from now on, and so are the sessions that were opened for it. */
  handOver: (conversationId: string, orderId: string) => Promise<void>
  /** Ends the sessions that the link of this prepared request opened. */
  endOpenedBy: (requestId: string) => Promise<void>
  /** Keeps them to the conversation: the order is theirs no more. */
  keepOpenedBy: (requestId: string) => Promise<void>
  /** How far this person has read; never moves back. */
  markRead: (conversationId: string, personId: string, sequence: number) => Promise<void>
}

export type ConversationWrite = {
  before: Conversation | undefined
  next: Conversation
  event: ConversationEvent
  message?: NewMessage
  /** Who a message's files were uploaded by, where nobody was signed in: the form they were chosen in. */
  opened?: OpeningWords
  /** What a request that was just prepared says. */
  request?: { id: string; says: SaidRequest }
}

/** What was typed into the contact form beside the message. */
export type OpeningWords = { subject: string; name: string; orderNamed: string | null; locale: Locale }
