import type { Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Acknowledgement } from '#domain/withdrawal/acknowledgement.ts'
import type { AnswerReason } from '#domain/withdrawal/statement.ts'
import type { DeadlineView } from '../clocks/view.ts'

/** How a statement of withdrawal is answered, the same for everybody. */
export type StatedView = {
  id: string
  at: Instant
  /** As it was recorded. */
  text: string
  email: string
  locale: 'fr' | 'en'
  /** A session had proven who states it: no code is sent. */
  proven: boolean
  /** The return that it has become, for whoever may see the order; null too where staff are to answer. */
  number: string | null
}

/** What a right code is answered with: the return, or null where staff is to answer; `items` where the goods said in words are still to be ticked. */
export type ProvenView = { number: string | null; items: readonly { id: string; name: string; quantity: number }[] | null }

/** What a match comes to: the return, or null where nothing could be taken and all is to be answered. */
export type MatchedView = { number: string | null }

/** What the function of withdrawal says, in the reader's language; the statement has places for {name}, {contract}, {email} and {goods}. */
export type WithdrawalFormView = {
  policyVersion: number
  open: string
  confirm: string
  whole: string
  part: string
  days: number
  contactEmail: string
  /** Where a letter goes. */
  address: readonly string[]
}

/** A row of the desk's list of statements. */
export type WithdrawalRow = {
  id: string
  at: Instant
  name: string
  contract: string
  email: string
  goods: string | null
  /** Since when it counts, where that is earlier than `at`: a return that was asked for under another type keeps its first date. */
  countsFrom: Instant | null
  verbs: readonly string[]
  /** Whether they hold the acknowledgement that the law owes them at once. */
  acknowledgement: Acknowledgement
  /** Nothing more is owed to whoever stated it, but perhaps an acknowledgement that reaches them. */
  settled: boolean
  /** By when the law wants the money back (L221-24) and the goods on their way (L221-23), counted from the statement. */
  refundBy: DeadlineView
  sendBackBy: Instant
}

export type WithdrawalView = WithdrawalRow & {
  text: string
  locale: 'fr' | 'en'
  /** Who recorded it in the consumer's name; null where whoever withdraws confirmed it themselves. */
  recordedAs: Role | null
  /** Where mails about it go: the address that was stated, or the one to which staff sent its acknowledgement. */
  reachedAt: string
  /** The order that a session, a code or staff found; null while nobody has. */
  orderId: string | null
  events: readonly {
    id: string
    at: Instant
    verb: string
    actorRole: Role
    number: string | null
    by: string | null
    reason: string | null
    messageId: string | null
    words: string | null
    left: readonly { orderLineId: string; name: string; quantity: number; reason: string }[]
  }[]
}

/** An order that staff may match a statement with, and what would come of it as of the statement's instant. */
export type CandidateView = {
  id: string
  number: string
  placedAt: Instant
  email: string
  name: string | null
  consumer: boolean
  deliveredAt: Instant | null
  /** Of the whole order; null where nothing limits it yet. */
  deadline: Instant | null
  items: readonly { id: string; name: string; quantity: number; free: number; reason: AnswerReason | null }[]
}
