import type { Clock } from '#domain/clock/clock.ts'
import type { Settlement } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Suspicion } from './suspicion.ts'
import type { ConversationStatus } from './transitions.ts'

/** A conversation that no return has: opened by the contact form (B4). Its words (subject, name, messages) are rows of their own (invariant 6). */
export type Conversation = {
  id: string
  /** Whose it is, proven: by having been signed in, or by a code sent to the address. Null until then. */
  customerId: string | null
  companyId: string | null
  /** The address that was given; nobody's until it is proven. Null for a mail that names none, or several: nobody can be answered. */
  email: string | null
  /** The order that it is about: one of the customer's own that they chose, or the one that staff found. */
  orderId: string | null
  /** The product of that order, where the customer named one. */
  orderLineId: string | null
  status: ConversationStatus
  /** The one that it goes on in, once merged. */
  mergedInto: string | null
  /** Why it is looked at first, if it is. */
  suspicions: readonly Suspicion[]
  /** Bumped by every change: `If-Match`. */
  version: number
  /** Number of the last event: live updates find gaps with it. */
  sequence: number
  openedAt: Instant
  /** Whose work it is: who answered first or was given it, and hears of what the customer says next. */
  assigneeId: string | null
  clocks: readonly Clock[]
  offers: readonly ConversationOffer[]
  /** Requests that staff wrote down for the customer to confirm, the newest last. */
  prepared: readonly PreparedRequest[]
}

/** A settlement offered before there is a return: for these units of this order. Accepting it makes the return. */
export type ConversationOffer = Omit<Settlement, 'goods'> & {
  /** Nothing is owed yet that it could come on top of. */
  goods: Exclude<Settlement['goods'], 'besides'>
  orderId: string
  currency: string
  lines: readonly OfferedLine[]
  /** The role within whose limit it was made. */
  offeredRole: 'support' | 'manager'
}

/** A request for a return that staff wrote down and its customer is asked to confirm; what it says is a row of its own (invariant 6). */
export type PreparedRequest = {
  id: string
  orderId: string
  state: 'waiting' | 'confirmed' | 'declined' | 'recalled' | 'expired'
  preparedAt: Instant
  preparedBy: string | null
  /** The last instant at which it can be confirmed. */
  expiresAt: Instant
  answeredAt: Instant | null
}

export type OfferedLine = { orderLineId: string; quantity: number }
