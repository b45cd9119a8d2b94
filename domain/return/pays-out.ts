import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Resolution, Rma, Unit } from './rma.ts'

/** Whether money leaves the merchant for it: credits stay on the customer's account, what reduces an unpaid invoice was never received. */
export const paysOut = ({ kind, amount, reduceReceivable }: Pick<Resolution, 'kind' | 'amount' | 'reduceReceivable'>): boolean =>
  (kind === 'refund' || kind === 'discount') && amount !== null && amount > reduceReceivable

/** Why nobody needs the customer's bank account; undefined where money is owed on this return, or may be once its goods are judged. */
export const nothingToTransfer = (rma: Pick<Rma, 'resolutions' | 'lines'>): Refusal | undefined =>
  rma.resolutions.some((one) => one.state === 'owed' && paysOut(one)) ||
  rma.lines.some(({ wanted, units }) => wanted === 'refund' && units.some(isAwaited))
    ? undefined
    : refuse('conflict', 'nothing_to_transfer')

const isAwaited = ({ decision, receipt, verdict }: Unit): boolean =>
  decision === 'approved' && receipt !== 'missing' && verdict === 'pending'
