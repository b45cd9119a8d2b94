import { assertCount } from './credit.ts'
import type { Derivation } from './derivation.ts'

type Cap = {
  /** What is owed within the cap. */
  owed: number
  /** Received for the order so far, and paid out on it so far within this cap. */
  receivedSoFar: number
  paidOutSoFar: number
  /** Given by settlements in another form than money, such as a voucher: it counts against what may be paid. */
  alreadySettled?: number
  /** Of what is credited on account: what the customer still has to pay of the order, which it reduces first. */
  unpaid?: number
}

/** Money out is at most what was received, and a credit on account at most what nothing is left to pay of; the rest reduces what an account customer still has to pay (invariant 2). */
export function capByReceived({ owed, receivedSoFar, paidOutSoFar, alreadySettled = 0, unpaid = 0 }: Cap): {
  payOut: number
  reduceReceivable: number
} {
  for (const amount of [owed, receivedSoFar, paidOutSoFar, alreadySettled, unpaid]) assertCount(amount)
  const payOut = Math.min(owed, Math.max(0, receivedSoFar - paidOutSoFar - alreadySettled), Math.max(0, owed - unpaid))
  return { payOut, reduceReceivable: owed - payOut }
}

/** The part of what is owed that was never received, and so stands outside that cap: penalties, postage paid in the merchant's stead, and goodwill. */
export const outsideReceived = ({ extras }: Pick<Derivation, 'extras'>): number =>
  extras.reduce((sum, { code, amount }) => (code === 'delivery_refund' ? sum : sum + amount), 0)
