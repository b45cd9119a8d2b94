import type { Named } from '#domain/money/bank-line.ts'
import type { Order } from '#domain/order/order.ts'
import type { Resolution } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ListedExecuted, ListedResolution } from '../returns/ports.ts'

/** Questions of the accountant, each answered row by row as it stood in one moment. Goods are not among them: they have no amount. */
export type AccountReads = {
  /** What was executed from `since` on and before `until`, and what was voided then of what had ever been executed; by when it happened. */
  movements: (period: { since: Instant; until: Instant }) => AsyncIterable<Movement>
  /** What was owed and neither executed nor given up at that moment; the longest owed first. */
  owedAt: (until: Instant) => AsyncIterable<Accounted>
  /** What these keys or returns name: the nearest first, what was given up before it was executed left out. */
  traced: (named: Named) => Promise<readonly Traced[]>
}

export type Accounted = ListedExecuted & {
  invoices: Order['invoices']
  resolution: MoneyResolution
  /** By a file of transfers that the bank has booked; else by hand. */
  transferred: boolean
}

/** One that has an amount. */
type MoneyResolution = Resolution & { amount: number }

export type Movement = Accounted & { movement: 'executed' | 'voided' }

/** A resolution that a bank line may be about, and by what of it. */
export type Traced = ListedResolution & { by: (typeof tracedBy)[number]; said: string }

export const tracedBy = ['reference', 'credit_note', 'return', 'order', 'payment'] as const
