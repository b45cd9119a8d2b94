import type { ReturnView } from '#application/returns/view.ts'

type Sum = Pick<ReturnView['resolutions'][number], 'amount' | 'reduceReceivable'>

/** Whether all the money among these comes off an invoice that was never paid: nothing is paid out then, and no word may say so. */
export function offTheInvoice(resolutions: readonly Sum[]): boolean {
  const money = resolutions.filter(({ amount }) => amount !== null)
  return money.length > 0 && money.every(({ amount, reduceReceivable }) => amount === reduceReceivable)
}
