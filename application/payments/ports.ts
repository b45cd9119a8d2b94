import type { Debtor, PaymentFile } from '#domain/money/payment-file.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { PageOf } from '../page.ts'

/** A bank account as its customer gave it for one return. The number is sealed under the account's own id; only its last four are ever shown. */
type BankAccount = {
  id: string
  returnId: string
  holder: string
  sealed: Uint8Array
  lastFour: string
  givenAt: Instant
  givenBy: string | null
}

/** Part of a transaction's stores. */
export type BankAccountStore = {
  /** In place of what was given for this return before, which is gone unless a payment went there or is to go. */
  replace: (account: BankAccount) => Promise<void>
  /** The newest of each of these returns. */
  newest: (returnIds: readonly string[]) => Promise<readonly Pick<BankAccount, 'id' | 'returnId' | 'givenBy'>[]>
}

/** What pays a resolution. Of one resolution at most one is live: asked, submitted or accepted. */
export type Payment = {
  id: string
  resolutionId: string
  returnId: string
  provider: 'manual' | 'sepa'
  state: 'asked' | 'submitted' | 'accepted' | 'settled' | 'failed' | 'cancelled'
  /** Paid out, minor units; with `reduceReceivable` it is what was owed when it was asked for. */
  amount: number
  reduceReceivable: number
  currency: string
  accountId: string | null
  fileId: string | null
  reference: string | null
  bookedOn: LocalDate | null
  failure: string | null
  askedAt: Instant
  askedBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}

/** How some payments ended. */
type Ending = Pick<Payment, 'state' | 'reference' | 'bookedOn' | 'failure' | 'endedAt' | 'endedBy'>

/** A payment of a file, with the number of its return. */
export type FiledPayment = Payment & { number: string }

export type PaymentStore = {
  /** Those of these resolutions that a payment is under way for. */
  live: (resolutionIds: readonly string[]) => Promise<readonly string[]>
  add: (payments: readonly Payment[]) => Promise<void>
  /** Takes back what has settled for a resolution that is owed again. */
  undo: (resolutionId: string, by: Pick<Payment, 'endedAt' | 'endedBy'>) => Promise<void>
  end: (ids: readonly string[], ending: Ending) => Promise<void>
  submit: (fileId: string) => Promise<void>
  addFile: (file: PaymentFile) => Promise<void>
  /** Under its row lock, with all its payments by number. */
  lockFile: (id: string) => Promise<{ file: PaymentFile; payments: readonly FiledPayment[] } | undefined>
  saveFile: (file: PaymentFile) => Promise<void>
  /** What this person sent alone since, minor units. Their next file waits for this one. */
  sentAlone: (personId: string, since: Instant) => Promise<number>
}

type Named = { madeByName: string; approvedByName: string | null; endedByName: string | null }
export type ListedFile = PaymentFile & Named & { count: number; amount: number; open: number; failed: number }
export type ListedPayment = FiledPayment & {
  orderNumber: string
  holder: string | null
  lastFour: string | null
  sealed: Uint8Array | null
}

export type PaymentReads = {
  /** Newest first: all, or those that wait for a second person. */
  paymentFiles: (page: PageOf<{ madeAt: Instant; id: string }> & { waiting: boolean }) => Promise<readonly ListedFile[]>
  paymentFile: (id: string) => Promise<ListedFile | undefined>
  /** By number, sealed accounts included: the presenter leaves them out. */
  paymentsOf: (fileId: string) => Promise<readonly ListedPayment[]>
}

/** What a bank is asked to do. */
export type TransferOrder = {
  messageId: string
  createdAt: Instant
  executeOn: LocalDate
  debtor: Debtor
  transfers: readonly { endToEndId: string; amount: number; holder: string; iban: string; remittance: string }[]
}

/** The file as the bank takes it in. */
export type WriteTransfers = (order: TransferOrder) => string
