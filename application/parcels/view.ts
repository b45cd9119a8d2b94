import type { Role } from '#domain/actor.ts'
import type { Ending } from '#domain/parcel/parcel.ts'
import type { ParcelStatus, ParcelVerb } from '#domain/parcel/transitions.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeadlineView } from '../clocks/view.ts'
import type { FileView } from '../files/view.ts'

/** A parcel without a return as lists show it. */
export type ParcelRow = {
  number: string
  status: ParcelStatus
  recordedAt: Instant
  sender: string | null
  contents: string | null
  place: string
  carrier: string | null
  tracking: string | null
  quantity: number
  photo: FileView | null
  deadline: DeadlineView | null
  /** The return that it was assigned to, and the one in whose box it came. */
  returnNumber: string | null
  originNumber: string | null
  ending: Ending | null
  endedAt: Instant | null
}

export type ParcelView = ParcelRow & {
  version: number
  reference: string | null
  serials: readonly string[]
  files: readonly FileView[]
  /** Until when nobody disposes of it. */
  keptUntil: Instant
  endingTracking: string | null
  conversation: { id: string; subject: string; name: string; status: string } | null
  events: readonly {
    id: string
    at: Instant
    verb: ParcelVerb
    actor: { role: Role; name: string | null }
    data: Readonly<Record<string, unknown>>
    reason: string | null
  }[]
  /** For every verb that this reader may ever do: why not now, as a code, or null when it can be done. */
  verbs: Readonly<Partial<Record<ParcelVerb, string | null>>>
}

/** By what an order is found: a serial that left with it, a parcel's number, a name, or a number that is written on the box. */
export type Clue = { kind: 'serial' | 'tracking' | 'sender' | 'reference'; text: string }

/** Whose a parcel may be: an order with its customer, by which clues, and its returns. */
export type CandidateView = {
  orderId: string
  orderNumber: string
  placedAt: Instant
  title: string
  customer: { name: string; company: string | null; email: string }
  why: readonly Clue[]
  returns: readonly { number: string; status: string; awaits: boolean }[]
}

/** A message to a customer as it is proposed: in their language, to be changed. */
export type ProposalView = { to: { name: string; email: string; locale: 'fr' | 'en' }; subject: string; message: string }
