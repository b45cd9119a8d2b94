import type { Happening } from '#domain/happening.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ClaimStatus, ClaimVerb } from './transitions.ts'

/** What is asked of one supplier for units that go back to them (RTV). Amounts are in its currency. */
export type Claim = {
  id: string
  number: string
  supplier: string
  currency: string
  status: ClaimStatus
  /** Bumped by every act: `If-Match`. */
  version: number
  sequence: number
  /** How the supplier calls it: their RMA number. */
  reference: string | null
  carrier: string | null
  tracking: string | null
  openedAt: Instant
  sentAt: Instant | null
  /** Once every unit is answered, or it was given up. */
  endedAt: Instant | null
  items: readonly ClaimItem[]
}

/** Of a unit: in a claim that is prepared, gone with it, credited, refused and kept by the supplier, refused and here again, taken out. */
export const itemStates = ['open', 'sent', 'credited', 'refused', 'returned', 'removed'] as const
export type ItemState = (typeof itemStates)[number]

export type ClaimItem = {
  id: string
  unitId: string
  returnId: string
  state: ItemState
  /** Minor units. */
  expected: number
  /** The defect in the merchant's own words, for the supplier. */
  defect: string | null
  credited: number | null
  /** The supplier's credit note. */
  creditNote: string | null
  /** Why they refuse. */
  refusal: string | null
  answeredAt: Instant | null
}

export type ClaimEvent = Happening<ClaimVerb, ClaimStatus> & { claimId: string }

/** A unit in one of these is in no other claim, and stays where it is. */
export const holdsUnit = (state: ItemState): boolean => state !== 'returned' && state !== 'removed'

export type ClaimSums = { expected: number; credited: number; refused: number; open: number }

/** What of the expected came, was refused and is still open; what a credit falls short of is none of these. */
export function sumsOf({ items }: Pick<Claim, 'items'>): ClaimSums {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)
  const expectedIn = (...states: ItemState[]): number =>
    sum(items.flatMap(({ state, expected }) => (states.includes(state) ? [expected] : [])))
  return {
    expected: expectedIn('open', 'sent', 'credited', 'refused', 'returned'),
    credited: sum(items.map(({ credited }) => credited ?? 0)),
    refused: expectedIn('refused', 'returned'),
    open: expectedIn('open', 'sent'),
  }
}

/** `RTV-2026-000012`; six digits or more. */
export const claimNumber = (sequence: number, openedAt: Instant): string =>
  `RTV-${openedAt.slice(0, 4)}-${String(sequence).padStart(6, '0')}`
