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
}

/** Money out is at most what was received; the rest reduces what an account customer still has to pay (invariant 2). */
export function capByReceived({ owed, receivedSoFar, paidOutSoFar, alreadySettled = 0 }: Cap): {
  payOut: number
  reduceReceivable: number
} {
  for (const amount of [owed, receivedSoFar, paidOutSoFar, alreadySettled]) assertCount(amount)
  const payOut = Math.min(owed, Math.max(0, receivedSoFar - paidOutSoFar - alreadySettled))
  return { payOut, reduceReceivable: owed - payOut }
}

/** The part of what is owed that was never received, and so stands outside that cap: penalties, postage paid in the merchant's stead, and goodwill. */
export const outsideReceived = ({ extras }: Pick<Derivation, 'extras'>): number =>
  extras.reduce((sum, { code, amount }) => (code === 'delivery_refund' ? sum : sum + amount), 0)
