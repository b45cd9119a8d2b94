import type { OwedRow } from '#application/returns/money-view.ts'
import { deedOf } from '../deed.ts'

/** Whether it may be ticked: an amount that no transfer is under way for. */
export const isPayable = (row: OwedRow): boolean => row.amount !== null && row.paymentFileId === null

/** Whether it may go into a file of transfers: its customer gave an account, and money is paid out for it. */
export const isTransferable = (row: OwedRow): boolean =>
  isPayable(row) && row.lastFour !== null && row.kind !== 'credit' && row.currency === 'EUR' && deedOf(row).paid > 0
