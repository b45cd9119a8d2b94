import type { BoxKind } from '#domain/policy/boxes.ts'
import type { NoticeKind } from '#domain/policy/notices.ts'
import type { Standing } from '#domain/policy/policy-for.ts'
import type { Condition, LegalBasis, Payer, ResolutionKind } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LastingView } from '../clocks/view.ts'

export type PromiseKind = 'review' | 'reply' | 'escalation' | 'inspection' | 'refund'

/** A version of the policy and the time that it is in force. */
export type PolicyVersionView = { version: number; inForceFrom: Instant; inForceUntil: Instant | null; standing: Standing }

/** `inForce` is the version that is in force now, `versions` how many there are. */
type Versioned = PolicyVersionView & { inForce: number; versions: number }

export type LedgerView = Versioned & {
  entries: readonly {
    /** Word for word; null where the merchant's text is silent. */
    sentence: string | null
    clauses: readonly string[]
    /** `value` as JSON, as it stands in this version. */
    settings: readonly { path: string; value: string }[]
    reading: string
    rejected: readonly { reading: string; why: string }[]
  }[]
}

export type PolicyView = Versioned & {
  merchant: {
    name: string
    address: readonly string[]
    contactEmail: string
    phone?: string | undefined
    loyaltyUrl: string | null
    mediator: { name: string; address: string; url: string }
  }
  delays: { returnByDays: number; detailsDays: number; objectionDays: number }
  /** How long each promise lasts: hours, or calendar days; `working` where the hours count in a business calendar only. */
  promises: readonly ({ kind: PromiseKind } & LastingView)[]
  clauses: readonly { id: string; text: string; ours: boolean }[]
  articles: readonly { id: string; text: string }[]
  /** The boxes that the law wants before consumers (D211-2, D217-2 and D217-3), paragraph by paragraph. */
  boxes: readonly { kind: BoxKind; paragraphs: readonly string[] }[]
  /** The merchant's request types, then those that every consumer has by law. */
  types: readonly PublishedType[]
  /** Loyalty tiers from the least to the best, each with the types that it betters; `example` where the merchant has not said so itself. */
  tiers: readonly { key: string; label: string; example: boolean; types: readonly PublishedType[] }[]
}

/** A request type as everybody may read it. */
export type PublishedType = {
  key: string
  label: string
  description: string
  legalBasis: LegalBasis
  /** What comes back is called defective. */
  defective: boolean
  profiles: readonly string[]
  /** Days to ask in; or months, where the law counts so; without either there is no limit. */
  windowDays: number | null
  windowMonths: number | null
  /** What each state of the product comes to. */
  conditions: Readonly<Record<Condition, 'accept' | 'review' | 'block'>>
  /** The clauses or articles that it is judged by. */
  clauses: readonly string[]
  payer: Payer
  resolutions: readonly ResolutionKind[]
  handlingFee: number
  /** A replacement leaves before the goods are back. */
  advanceReplacement: boolean
}

/** What the site says of itself, paragraph by paragraph. */
export type NoticesView = { items: readonly { kind: NoticeKind; paragraphs: readonly string[] }[] }
