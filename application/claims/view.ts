import type { ClaimItem, ClaimSums } from '#domain/claim/claim.ts'
import type { ClaimVerb } from '#domain/claim/transitions.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ClaimPage, ListedClaim, Recovery, ToldClaimEvent, WaitingUnit } from './ports.ts'

export type WaitingUnitView = WaitingUnit
export type ClaimRowView = ListedClaim

/** One claim with its units, what happened, and what its reader may do now. */
export type ClaimView = Omit<ClaimPage['claim'], 'sequence'> & {
  sums: ClaimSums
  units: readonly ClaimUnitView[]
  events: readonly (Omit<ToldClaimEvent, 'data'> & { at: Instant })[]
  /** For every verb that this reader may ever do: why not now, as a code, or null when it can be done. */
  verbs: Readonly<Partial<Record<ClaimVerb, string | null>>>
}

type ClaimUnitView = ClaimItem & {
  number: string
  sku: string
  name: string
  serial: string | null
  grade: string | null
  photos: number
}

/** Per supplier; `rate` is what was credited of what was expected for the units that are answered, null where none is. */
export type RecoveryView = { from: string; to: string; rows: readonly (Omit<Recovery, 'answered'> & { rate: number | null })[] }
