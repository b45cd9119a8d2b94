import type { Clock } from '#domain/clock/clock.ts'
import type { Derivation } from '#domain/money/derivation.ts'
import type { LineAssessment } from '#domain/policy/assessment.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { Status } from './status.ts'

/** One return: one order, one request type, lines, and each unit a row of its own (domain.md, The return). Everything is read-only: verbs make the next one. */
export type Rma = {
  id: string
  number: string
  orderId: string
  currency: string
  /** Null for a guest: the order's e-mail is then who is asked. */
  customerId: string | null
  companyId: string | null
  /** Key of the policy's request type, or `withdrawal`, `legal_conformity`. */
  type: string
  legalBasis: LegalBasis
  policyVersion: number
  tier: string | null
  status: Status
  /** Where `reopen` leads back to; set when the return ends. */
  endedFrom: Status | null
  /** Bumped by every save: `If-Match`. */
  version: number
  /** Number of the last event: live updates find gaps with it. */
  sequence: number
  submittedAt: Instant
  /** When the pending request for details was asked, and whether anything new has come since. */
  detailsAskedAt: Instant | null
  detailsBrought: boolean
  approvedAt: Instant | null
  endedAt: Instant | null
  /** Who pays the way back, decided at approval. */
  labelPayer: Payer
  /** The merchant gives a label; a lithium gate or an agent may have withheld it. */
  labelOffered: boolean
  postedProof: boolean
  /** The day agreed on with the customer to fetch a battery that nobody may post (decision 29). */
  pickupOn: LocalDate | null
  assigneeId: string | null
  /** Since when the dock waits for a word of customer service. */
  calledAt: Instant | null
  lines: readonly Line[]
  clocks: readonly Clock[]
  resolutions: readonly Resolution[]
  settlements: readonly Settlement[]
  parcels: readonly ReturnParcel[]
  /** What carriers printed for it; what we print ourselves is made when it is asked for. */
  labels: readonly CarrierLabel[]
}

export type LegalBasis = 'commercial' | 'withdrawal' | 'legal_conformity'
export type Payer = 'merchant' | 'customer'

export type Line = {
  id: string
  orderLineId: string
  /** The product's, as it was when it was asked for. */
  sku: string
  /** What the customer says; texts and files are rows of their own (invariant 6). */
  declared: Declared
  assessment: LineAssessment
  exceptions: readonly Exception[]
  /** What the customer wants among the allowed resolutions. */
  wanted: ResolutionKind
  /** Verdicts given before details were asked: kept as a draft. */
  draft: DraftVerdict | null
  units: readonly Unit[]
}

export const seals = ['intact', 'opened', 'never_had_one'] as const
export type Seal = (typeof seals)[number]

export const conditions = ['never_used', 'tested_no_marks', 'marks_of_use', 'damaged'] as const
export type Condition = (typeof conditions)[number]

export const safetyQuestions = ['swollen', 'hot', 'smell', 'leaking', 'crushed_or_wet', 'recalled', 'battery_fault'] as const
export type SafetyQuestion = (typeof safetyQuestions)[number]
export type SafetyAnswer = 'yes' | 'no' | 'dont_know'

export type Declared = {
  reason: string | null
  seal: Seal | null
  condition: Condition | null
  safety: Partial<Record<SafetyQuestion, SafetyAnswer>> | null
}

export type Exception = { clause: string; answer: 'granted' | 'refused' | null }

/** What an agent has decided of a line without sending it: these units refused, each with its ground, those left open not decided, the others approved. */
export type DraftVerdict = {
  rejected: readonly { unitId: string; clause: string | null; reason: string | null }[]
  exceptions: readonly { clause: string; granted: boolean }[]
  open?: readonly string[]
}

export type ResolutionKind = 'refund' | 'credit' | 'replacement' | 'exchange' | 'repair' | 'discount'

export const grades = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

export const dispositions = ['restock', 'refurbish', 'rtv', 'scrap', 'quarantine'] as const
export type Disposition = (typeof dispositions)[number]

export type Unit = {
  id: string
  serial: string | null
  /** The serial cannot be read; a photo stands for it. */
  unreadable: boolean
  decision: 'pending' | 'approved' | 'rejected' | 'settled'
  decisionClause: string | null
  decisionReason: string | null
  receipt: 'expected' | 'received' | 'missing'
  receivedAt: Instant | null
  verdict: 'pending' | 'accepted' | 'refused'
  verdictReason: string | null
  verdictAt: Instant | null
  observed: Observed | null
  grade: Grade | null
  disposition: Disposition | null
  deduction: Deduction | null
  contest: Contest | null
  /** The customer's written agreement that this refused unit be destroyed; it lasts until another look, another verdict or second thoughts. */
  agreement: Agreement | null
  /** Where refused goods went. */
  sentBack: 'shipped_back' | 'disposed' | null
}

export type Observed = {
  seal: Seal
  condition: Condition
  serial: string | null
  fileIds: readonly string[]
  /** How the data on it were erased; absent of what was seen before that was asked. */
  wipe?: Wipe | null
}
/** How a product was freed of its owner's data: reset as its maker says, its memory overwritten, its memory taken out, or never used. */
export const wipes = ['factory_reset', 'secure_erase', 'media_removed', 'nothing_stored'] as const
export type Wipe = (typeof wipes)[number]
export type Deduction = { amount: number; reason: string; fileIds: readonly string[] }
/** `refusedBy`: whose refusal it is about, who may not look at it again alone; null where nobody's, absent of contests older than the question. */
type Contest = { at: Instant; answeredAt: Instant | null; upheld: boolean | null; refusedBy?: string | null }
/** Its words are a row of their own (invariant 6); who agreed stands in the event. */
type Agreement = { id: string; at: Instant }

export type Resolution = {
  id: string
  kind: ResolutionKind
  state: 'owed' | 'executed' | 'void'
  unitIds: readonly string[]
  /** Minor units; null where goods are owed. */
  amount: number | null
  derivation: Derivation | null
  /** Part of `amount` that reduces an unpaid invoice instead of being paid out. */
  reduceReceivable: number
  /** Owed before the goods are here: an advance replacement, or a withdrawal on proof of posting. */
  early: boolean
  settlementId: string | null
  owedAt: Instant
  executedAt: Instant | null
  executedBy: string | null
  reference: string | null
  voidedAt: Instant | null
  /** The number of the credit note that the invoicing system issued for it, once it is known. */
  creditNote: string | null
  /** With whom the goods left, once they have; null where nobody said so, and of money. */
  sentBy: SentBy | null
}

export type SentBy = { carrier: string | null; tracking: string | null }

export type Settlement = {
  id: string
  kind: 'discount' | 'credit'
  amount: number
  /** With the goods kept or coming back it stands in place of what was asked for; `besides` gives it on top (decision 31). */
  goods: 'kept' | 'come_back' | 'besides'
  state: 'offered' | 'accepted' | 'declined' | 'superseded'
  offeredAt: Instant
  offeredBy: string | null
  answeredAt: Instant | null
}

/** A carrier's label for one parcel of the return, numbered from 1. Of a parcel one at most is asked for or ready. */
export type CarrierLabel = {
  id: string
  parcel: number
  /** Attached by hand, or asked of a carrier. */
  provider: 'manual' | 'sendcloud'
  state: 'requested' | 'ready' | 'failed' | 'void' | 'expired'
  carrier: string | null
  tracking: string | null
  trackingUrl: string | null
  /** The carrier's PDF, once it is ready. */
  fileId: string | null
  /** How the carrier calls it. */
  externalId: string | null
  /** Minor units. */
  cost: { amount: number; currency: string } | null
  /** Why it came to nothing, in the carrier's words. */
  failure: string | null
  /** The last instant to use it; null where no delay runs. */
  validUntil: Instant | null
  requestedAt: Instant
  readyAt: Instant | null
  endedAt: Instant | null
}

/** A parcel on its way to the dock, or back to the customer with refused goods. */
export type ReturnParcel = {
  id: string
  direction: 'in' | 'back'
  carrier: string | null
  tracking: string | null
  proofFileId: string | null
  at: Instant
  unitIds: readonly string[]
}

export const unitsOf = (rma: Pick<Rma, 'lines'>): Unit[] => rma.lines.flatMap((line) => line.units)

/** The same return with some units changed; lines without a changed unit stay the same object. */
export function mapUnits(rma: Rma, change: (unit: Unit, line: Line) => Unit): Rma {
  return {
    ...rma,
    lines: rma.lines.map((line) => {
      const units = line.units.map((unit) => change(unit, line))
      return units.some((unit, i) => unit !== line.units[i]) ? { ...line, units } : line
    }),
  }
}

/** Whether the unit counts against what may still be returned (invariant 1): rejected, settled, refused and missing ones are free, and so are those of a return that came to nothing. */
export function holds(status: Status, unit: Pick<Unit, 'decision' | 'receipt' | 'verdict'>): boolean {
  if (status === 'rejected' || status === 'cancelled' || status === 'expired') return false
  return (unit.decision === 'pending' || unit.decision === 'approved') && unit.receipt !== 'missing' && unit.verdict !== 'refused'
}

export const replacementExecuted = (rma: Pick<Rma, 'resolutions'>): boolean =>
  rma.resolutions.some((r) => r.state === 'executed' && (r.kind === 'replacement' || r.kind === 'exchange'))
