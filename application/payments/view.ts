import type { PaymentFile } from '#domain/money/payment-file.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Payment } from './ports.ts'

/** What is shown of a bank account: never its number. */
export type BankAccountView = { holder: string; lastFour: string; givenAt: Instant }

/** A file of transfers as finance sees it. */
export type PaymentFileView = Pick<
  PaymentFile,
  'id' | 'messageId' | 'state' | 'executeOn' | 'madeAt' | 'needsSecond' | 'approvedAt' | 'takenAt' | 'endedAt' | 'reason'
> & {
  debtor: { name: string; lastFour: string }
  madeBy: string
  approvedBy: string | null
  endedBy: string | null
  /** How many transfers, their sum in minor units, those the bank has not answered for, those it refused. */
  count: number
  amount: number
  open: number
  failed: number
  /** Why this reader cannot approve it, or call it off, as a code; null where they can. */
  approval: string | null
  cancellation: string | null
}

export type PaymentView = Pick<Payment, 'id' | 'resolutionId' | 'state' | 'amount' | 'reference' | 'bookedOn' | 'failure'> & {
  number: string
  orderNumber: string
  holder: string | null
  lastFour: string | null
}

export type PaymentFileDetail = PaymentFileView & { payments: readonly PaymentView[] }
