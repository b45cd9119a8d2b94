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
  /** What was executed and what was voided in a period, per month of the merchant's and currency; the last month first. */
  months: (period: { since: Instant; until: Instant; zone: string }) => Promise<readonly MonthSums[]>
  /** What these keys, returns, amounts or this name lead to: the nearest first, what was given up before it was executed left out. */
  traced: (named: Named) => Promise<readonly Traced[]>
}

/** A month of the accountant's movements, in minor units: `paid` + `credited` + `reduced` - `takenBack` is what the file of the same month adds up to. */
export type MonthSums = {
  /** `2026-11` */
  month: string
  currency: string
  executed: number
  /** Paid out. */
  paid: number
  /** Credits on account, what they reduce of an unpaid invoice apart. */
  credited: number
  /** What reduced unpaid invoices. */
  reduced: number
  voided: number
  takenBack: number
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

/** A resolution that a bank line may be about, and by what of it; an amount is said by itself. */
export type Traced = ListedResolution & { by: (typeof tracedBy)[number]; said: string | null }

export const tracedBy = ['reference', 'credit_note', 'file', 'return', 'order', 'payment', 'amount', 'customer'] as const
