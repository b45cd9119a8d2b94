import type { ReturnsClaim } from '../claims/ports.ts'
import type { Role } from '#domain/actor.ts'
import type { Derivation } from '#domain/money/derivation.ts'
import type { Lane } from '#domain/return/lane.ts'
import type { CarrierLabel, LegalBasis, Payer, Resolution, ReturnParcel, Settlement } from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import type { Verb } from '#domain/return/transitions.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { DeadlineView, LastingView } from '../clocks/view.ts'
import type { TrackingEvent } from '../labels/carrier.ts'
import type { TierView } from '../people/view.ts'
import type { MessageView } from '../contact/message-view.ts'
import type { TransitView } from './transit-view.ts'
import type { LineView } from './line-view.ts'
import type { BankAccountView } from '../payments/view.ts'

/** Words by which a customer has left refused units to the merchant, as they were agreed to. */
export type AgreementView = {
  id: string
  at: Instant
  by: { name: string | null; me: boolean }
  words: string
  /** The units that it stands for, destroyed ones too; none once it was withdrawn or a contest has ended it. */
  unitIds: readonly string[]
}

export type EventView = {
  id: string
  sequence: number
  at: Instant
  verb: Verb
  actor: { role: Role; name: string | null; me: boolean }
  /** Staff did it for the customer, who asked for it. */
  onBehalf: boolean
  to: Status
  data: Readonly<Record<string, unknown>>
  reason: string | null
  /** Why a label was given in spite of the lithium gate. */
  safety: string | null
}

export type ResolutionView = Omit<Resolution, 'derivation'> & {
  derivation: Derivation | null
  deadline: DeadlineView | null
  /** Paid to the account that the customer gave. */
  byTransfer: boolean
  executable: boolean
  /** Why this reader cannot execute it now, as a code; null when it can be done. */
  obstacle: string | null
  /** Where how the amount came about is printed, once it is given; null where there is nothing to print, or not for this reader. */
  statementUrl: string | null
}

/** A carrier's label for a parcel; `url` where this reader may print it, `where` its parcel was last. What it costs and why there is none is staff's. */
export type LabelView = Omit<CarrierLabel, 'fileId' | 'externalId'> & { url: string | null; where: TrackingEvent | null }

export type DocumentView = {
  kind: 'label' | 'slip' | 'proof' | 'file'
  name: string
  /** Of a carrier's label. */ parcel?: number
  contentType: string
  url: string
}

/** One return as its reader may see it: a customer's copy holds no internal note, no other name of staff than a display name. */
export type ReturnView = {
  number: string
  version: number
  sequence: number
  type: string
  typeLabel: string
  legalBasis: LegalBasis
  status: Status
  currency: string
  submittedAt: Instant
  endedAt: Instant | null
  policyVersion: number
  transit: TransitView
  deadlines: readonly DeadlineView[]
  /** A withdrawal's refund may wait for the goods or a proof of posting (L221-24): its deadline is not the day it must be paid by yet. */
  refundMayWait: boolean
  escalated: boolean
  order: {
    id: string
    number: string
    placedAt: Instant
    deliveredAt: Instant | null
    invoices: readonly { number: string; date: string }[]
    /** What the order was paid by, as its payer knows it: where a refund goes. */
    paymentReference: string | null
  }
  labelPayer: Payer
  labelOffered: boolean
  /** The day agreed on to fetch a battery that nobody may post. */
  pickupOn: LocalDate | null
  /** `stop` when a lithium answer forbids posting (facts.md 6.5). */
  safetyGate: 'clear' | 'stop'
  lines: readonly LineView[]
  /** What will be paid or credited for the goods still to come, if they are as declared; null where nothing is planned in money. */
  planned: { amount: number; units: number } | null
  resolutions: readonly ResolutionView[]
  settlements: readonly Settlement[]
  /** Where a transfer would go; null where nobody said so, or where it is not this reader's matter. */
  bankAccount: BankAccountView | null
  parcels: readonly ReturnParcel[]
  /** Carriers' own labels. */
  labels: readonly LabelView[]
  agreements: readonly AgreementView[]
  documents: readonly DocumentView[]
  messages: readonly MessageView[]
  /** The sequence up to which this reader has read the conversation. */
  readUpTo: number
  events: readonly EventView[]
  /** For every verb that this reader may ever do: why not now, as a code, or null when it can be done. */
  verbs: Readonly<Partial<Record<Verb, string | null>>>
  /** The latest request for details, in words and as a checklist. */
  details: { message: string | null; checklist: readonly string[] } | null
  mediator: { name: string; address: string; url: string } | null
  /** The merchant's address for parcels. */
  returnAddress: readonly string[]
  /** Who pays for refused goods to come back (B7). */
  shipBackPayer: Payer
  /** Staff only. */
  staff?: {
    lane: Lane
    /** Since when the dock waits for a word of customer service. */
    calledAt: Instant | null
    customer: {
      id: string | null
      name: string
      email: string
      company: string | null
      tier: TierView | null
      profile: string | null
      /** Their first order. */
      since: Instant | null
      /** How soon a first answer is promised them. */
      answerWithin: LastingView
      returns: number
      orders: number
    }
    assignee: { id: string; name: string } | null
    order: {
      channel: string
      buyerCapacity: string
      received: number
      gross: number
      paid: boolean
      paymentReference: string | null
      /** What other returns hold of the order's lines. */
      returned: readonly { orderLineId: string; name: string; quantity: number; returns: readonly { number: string; units: number }[] }[]
    }
    /** The first day on which a battery that nobody may post can be fetched; null of what is posted. */
    pickupFrom: LocalDate | null
    /** What became at their suppliers of units that went back to them. */
    claims: readonly ReturnsClaim[]
    /** A carrier makes labels for us. */
    asksCarrier: boolean
    /** What a label is expected to cost, by the policy's aims. */
    labelCost: number | null
    /** What this reader may offer by themselves; null is no limit. */
    settlementLimit: number | null
    /** What this reader may do for the customer who asks for it: why not now, as a code, or null. */
    behalf: Readonly<Partial<Record<Verb, string | null>>>
  }
}
