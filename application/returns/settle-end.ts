import type { Decided } from '#domain/return/act.ts'
import type { Refusal } from '#domain/refusal.ts'
import { reopenAssigned } from '../parcels/reopen-parcel.ts'
import { type Alongside, type Receipt, settleAct, type Taken } from './load.ts'

/** Saves an end before the goods came. Parcels that were assigned to the return wait again: nobody would receive them there. */
export async function settleEnd(taken: Taken, decided: Decided | Refusal, alongside: Alongside = {}): Promise<Receipt> {
  const receipt = await settleAct(taken, decided, alongside)
  await reopenAssigned(taken.desk, taken.rma.id)
  return receipt
}
