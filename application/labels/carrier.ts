import type { Address } from '#domain/order/order.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { CarrierLabel } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A parcel that a carrier is asked to bring. `reference` is the label's id: what was asked for once is found again by it. */
export type Shipment = {
  reference: string
  number: string
  from: Address & { email: string }
  /** Something in it has a lithium battery that may travel: the carrier must know. */
  lithium: boolean
  items: readonly { description: string; sku: string; quantity: number; /** Minor units, of one. */ price: number; currency: string }[]
}

/** Where a parcel is, whoever carries it. It moves what is shown, never the state of a return. */
export const trackingStatuses = [
  'announced',
  'dropped_off',
  'in_transit',
  'at_pickup_point',
  'delivered_to_warehouse',
  'exception',
  'cancelled',
  'expired',
] as const
export type TrackingStatus = (typeof trackingStatuses)[number]

export type TrackingEvent = { status: TrackingStatus; at: Instant; /** The carrier's. */ words: string }

/** How a label stands at the carrier's. */
export type Carried = {
  state: 'coming' | 'ready' | 'refused' | 'cancelled'
  /** Who brings it. */
  carrier: string | null
  tracking: string | null
  trackingUrl: string | null
  /** Minor units. */
  cost: { amount: number; currency: string } | null
  /** Why it was refused, in the carrier's words. */
  failure: string | null
  history: readonly TrackingEvent[]
}

export type LabelFormat = 'pdf' | 'zpl' | 'qr'

/** The carrier did not answer, or not in a way that says what came of it: ask what is there before asking again. */
export class OutcomeUnknown extends Error {}

/**
 * A carrier, or a house that speaks for several. A refusal is the carrier's last word on what was asked; `OutcomeUnknown` is thrown where nothing is known.
 */
export type Carrier = {
  name: Exclude<CarrierLabel['provider'], 'manual'>
  /** Whether it would take the parcel, without making a label. */
  validate: (shipment: Shipment) => Promise<Refusal | undefined>
  /** Asks for a label; answers the carrier's id of it. It is not ready yet. Never call it again before `find` has said that there is none. */
  create: (shipment: Shipment) => Promise<string | Refusal>
  /** The carrier's id of what was asked for under this reference since then. */
  find: (reference: string, since: Instant) => Promise<string | undefined>
  /** Undefined where the carrier does not know it. */
  look: (externalId: string) => Promise<Carried | undefined>
  /** The label itself, once it is ready; undefined where the carrier has none in this format. */
  document: (externalId: string, format: LabelFormat) => Promise<Uint8Array | undefined>
  /** What a carrier's message says that has come in, or nothing where its signature is not of it. */
  hear: (text: string, signature: string) => { tracking: string | null } | undefined
  /** Takes it back: done or under way, not known there, or too late. */
  cancel: (externalId: string) => Promise<'cancelled' | 'unknown' | 'too_late'>
}
