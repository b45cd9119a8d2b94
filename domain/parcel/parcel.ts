import type { Clock } from '#domain/clock/clock.ts'
import type { Happening } from '#domain/happening.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ParcelStatus, ParcelVerb } from './transitions.ts'

/** How a parcel leaves without a return. */
export const endings = ['returned_to_sender', 'sent_on', 'to_supplier', 'disposed'] as const
export type Ending = (typeof endings)[number]

/** A parcel that came without a return (domain.md): a case of its own until it is assigned to one, or ended. */
export type UnassignedParcel = {
  id: string
  number: string
  status: ParcelStatus
  /** Bumped by every change: `If-Match`. */
  version: number
  sequence: number
  recordedAt: Instant
  carrier: string | null
  tracking: string | null
  /** A number that is written on it or in it: an order's, a return's. */
  reference: string | null
  /** How many pieces are in it. */
  quantity: number
  serials: readonly string[]
  /** Names and words: of a retention class, and in no event (invariant 6). */
  sender: string | null
  contents: string | null
  /** Where it was put. */
  place: string
  /** The return in whose box it came: goods that were not on it, or more of them than were delivered. */
  originReturnId: string | null
  /** The conversation in which it was proposed last. */
  conversationId: string | null
  /** The return that it was assigned to. */
  returnId: string | null
  ending: Ending | null
  endingTracking: string | null
  endedAt: Instant | null
  clocks: readonly Clock[]
}

/** What happened to a parcel without a return. */
export type ParcelEvent = Happening<ParcelVerb, ParcelStatus> & { parcelId: string }
