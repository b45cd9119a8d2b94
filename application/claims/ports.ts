import type { Candidate } from '#domain/claim/acts.ts'
import type { Claim, ClaimEvent, ClaimItem, ClaimSums } from '#domain/claim/claim.ts'
import type { ClaimStatus } from '#domain/claim/transitions.ts'
import type { Grade, Observed } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { PageOf } from '../page.ts'

/** Part of a transaction's stores. */
export type ClaimStore = {
  /** Numbers not handed out before, gaps allowed. */
  nextSequence: () => Promise<number>
  /** How these units stand, their returns locked: nobody judges them anew meanwhile. */
  candidates: (unitIds: readonly string[]) => Promise<readonly Candidate[]>
  /** Under its row lock. */
  lock: (number: string) => Promise<Claim | undefined>
  write: (claim: Claim, event: ClaimEvent, reason: string | null) => Promise<void>
  /** Those of these units that a claim holds, by its number. */
  holding: (unitIds: readonly string[]) => Promise<readonly { unitId: string; claim: string }[]>
}

/** A unit that waits to go back to its supplier. */
export type WaitingUnit = {
  unitId: string
  /** The return's number. */
  number: string
  supplier: string | null
  currency: string
  sku: string
  name: string
  serial: string | null
  grade: Grade | null
  reason: string | null
  since: Instant
  /** What was expected for the same product of that supplier the last time. */
  lastExpected: number | null
}

export type ListedClaim = Omit<Claim, 'items' | 'sequence'> & ClaimSums & { units: number }

/** A claim's unit with what is known of it; nothing of whoever bought it. */
export type ClaimedUnit = ClaimItem & {
  number: string
  sku: string
  name: string
  serial: string | null
  grade: Grade | null
  /** What its customer declared, as codes. */
  declared: { reason: string | null; seal: string | null; condition: string | null }
  observed: Observed | null
  verdictAt: Instant | null
  receivedAt: Instant | null
  policyVersion: number
  /** The dock's pictures of it. */
  photos: readonly { sha256: string; contentType: string }[]
}

/** What happened to it, with who did it and why. */
export type ToldClaimEvent = Pick<ClaimEvent, 'id' | 'at' | 'verb' | 'data'> & { by: string | null; reason: string | null }

export type ClaimPage = { claim: Omit<Claim, 'items'>; units: readonly ClaimedUnit[]; events: readonly ToldClaimEvent[] }

/** What came of what was sent to a supplier in a period. */
export type Recovery = ClaimSums & {
  supplier: string
  currency: string
  claims: number
  units: number
  /** Expected for the units that were answered. */
  answered: number
}

/** What became of a return's unit at its supplier. */
export type ReturnsClaim = Pick<ClaimItem, 'unitId' | 'state' | 'expected' | 'credited' | 'refusal'> &
  Pick<Claim, 'number' | 'supplier' | 'currency' | 'sentAt'>

export type ClaimReads = {
  /** Nearest suppliers first by name, the oldest unit of each first; at most so many. */
  unitsToClaim: (limit: number) => Promise<readonly WaitingUnit[]>
  /** Newest first. */
  claims: (asked: {
    status: ClaimStatus | null
    supplier: string | null
    page: PageOf<{ openedAt: Instant; id: string }>
  }) => Promise<readonly ListedClaim[]>
  claim: (number: string) => Promise<ClaimPage | undefined>
  /** Of claims that were sent from `since` on and before `until`; by supplier. */
  recovery: (period: { since: Instant; until: Instant }) => Promise<readonly Recovery[]>
  claimsOfReturn: (returnId: string) => Promise<readonly ReturnsClaim[]>
}
