import type { Suspicion } from '#domain/conversation/suspicion.ts'
import type { ConversationStatus, ConversationVerb } from '#domain/conversation/transitions.ts'
import type { Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { SaidRequest } from '../returns/request.ts'
import type { DeadlineView } from '../clocks/view.ts'
import type { MessageView } from './message-view.ts'

export type PreparedView = SaidRequest & {
  id: string
  orderId: string
  state: 'waiting' | 'confirmed' | 'declined' | 'recalled' | 'expired'
  preparedAt: Instant
  by: string | null
  expiresAt: Instant
}

/** A conversation without a return, as its reader may see it. */
export type ConversationView = {
  id: string
  version: number
  sequence: number
  status: ConversationStatus
  subject: string
  openedAt: Instant
  /** `line`: the product of it that was named. */
  order: { id: string; number: string; title: string; line: { id: string; name: string } | null } | null
  deadlines: readonly DeadlineView[]
  escalated: boolean
  offers: readonly {
    id: string
    kind: 'discount' | 'credit'
    amount: number
    currency: string
    goods: 'kept' | 'come_back'
    state: 'offered' | 'accepted' | 'declined' | 'superseded'
    offeredAt: Instant
    units: number
    /** Whoever reads made it, and so does not accept it in the customer’s name. */
    own: boolean
  }[]
  /** The newest request that staff wrote down for the customer to confirm. */
  prepared: PreparedView | null
  messages: readonly MessageView[]
  events: readonly {
    id: string
    sequence: number
    at: Instant
    verb: ConversationVerb
    to: ConversationStatus
    actor: { role: Role; name: string | null }
    data: Readonly<Record<string, unknown>>
  }[]
  readUpTo: number
  /** The conversation that it goes on in. */
  mergedInto: string | null
  /** The return that it became, or goes on in. */
  returnNumber: string | null
  verbs: Readonly<Partial<Record<ConversationVerb, string | null>>>
  /** Staff only. */
  staff?: {
    name: string
    /** Null where a mail names no sender that can be read. */
    email: string | null
    /** The address was shown to be theirs. */
    proven: boolean
    company: string | null
    returns: number
    ordersPlaced: number
    /** The order number that was typed in, proven or not. */
    orderNamed: string | null
    suspicions: readonly Suspicion[]
    assignee: { id: string; name: string } | null
    /** The order it is about is that of whoever wrote. */
    theirs: boolean
    /** Orders that it may be about. */
    orders: readonly {
      id: string
      number: string
      placedAt: Instant
      lines: number
      title: string
      gross: number
      currency: string
      theirs: boolean
      /** A request about it may be sent to the address that wrote, to be confirmed. */
      confirmable: boolean
    }[]
    settlementLimit: number | null
  }
}
