import type { Derivation } from '#domain/money/derivation.ts'
import type { ResolutionKind } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeadlineView } from '../clocks/view.ts'

/** What finance's lists say of a resolution, whatever became of it. */
export type MoneyRow = {
  number: string
  version: number
  resolutionId: string
  kind: ResolutionKind
  /** Minor units; null where goods are owed. */
  amount: number | null
  currency: string
  /** The part of `amount` that reduces what the customer owes instead of being paid out. */
  reduceReceivable: number
  customer: string
  company: string | null
  orderNumber: string
  paymentReference: string | null
}

export type OwedRow = MoneyRow & {
  owedAt: Instant
  deadline: DeadlineView | null
  early: boolean
  derivation: Derivation | null
} & Transferable

/** Whether it can go into a file of transfers: its customer gave an account, and it is in no other. */
type Transferable = {
  lastFour: string | null
  paymentFileId: string | null
  /** Why the bank refused its last transfer. */ failure: string | null
}

export type ExecutedRow = MoneyRow & {
  executedAt: Instant
  /** Who did it; null where it was a machine. */
  executedBy: string | null
  reference: string
  /** When finance took it back; it is then owed again. */
  voidedAt: Instant | null
}
