import type { LegalBasis, Payer, ResolutionKind, SafetyAnswer, SafetyQuestion } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A request as it is judged: what is asked for and what the customer says of it. Missing facts judge nothing yet (the doors ask before them). */
export type AssessmentRequest = {
  type: string
  lines: readonly RequestedLine[]
}

export type RequestedLine = {
  orderLineId: string
  quantity: number
  reason?: string | null
  condition?: string | null
  seal?: string | null
  serials?: readonly string[]
  unreadableSerials?: number
  files?: number
  exceptions?: readonly { clause: string; plea: string }[]
  safety?: Partial<Record<SafetyQuestion, SafetyAnswer>> | null
  resolution?: string | null
}

/**
 * Units that open and accepted returns hold, per order line, and the serials among them; and those of the serials asked for that are `elsewhere`:
 * in an open return of another order, whoever's it is, for a product of that SKU.
 */
export type Held = {
  units: Readonly<Record<string, number>>
  serials: readonly string[]
  elsewhere?: readonly { sku: string; serial: string }[]
}

/** One clause evaluated, with the facts it used: « why not? » is always answered by one of these. */
export type Check = {
  clause: string
  code: string
  outcome: 'ok' | 'review' | 'block'
  /** Whether an exception may be pleaded against a block (A7): condition and window yes; profile, quantity and the law no. */
  waivable: boolean
  /** An exception was pleaded: the block is for an agent to judge. */
  excepted: boolean
  facts: Readonly<Record<string, string | number | boolean | null>>
}

export type LineVerdict = 'eligible' | 'review' | 'blocked_waivable' | 'blocked'

export type LineAssessment = {
  orderLineId: string
  checks: readonly Check[]
  verdict: LineVerdict
  /** The last instant at which this could be asked for; null where nothing limits it or delivery is unknown. */
  deadline: Instant | null
  /** Nobody knows when it was delivered: resolved in the customer's favour. */
  deliveryUnknown: boolean
  payer: Payer
  /** The first is the default. */
  resolutions: readonly ResolutionKind[]
  evidence: readonly 'photo'[]
  /** Units that may still be asked for, this request not counted. */
  returnable: number
  safetyGate: 'clear' | 'stop'
}

export type Assessment = {
  policy: { id: string; version: number }
  type: string
  legalBasis: LegalBasis
  lines: readonly LineAssessment[]
  /** The worst of the lines'. */
  verdict: LineVerdict
}
