import { z } from 'zod'
import { isRefusal } from '#domain/refusal.ts'
import { type Offer, offerSettlement } from '#domain/return/settle.ts'
import { command, type Desk } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, message, rmaNumber, settlement } from './inputs.ts'
import { settleAct, settled, take, type Taken, takeWithOrder } from './load.ts'

/** A commercial settlement (B4), within the role's limit and what was paid. */
export const offer = command({
  name: 'offer settlement',
  may: verbPermission('offer_settlement'),
  input: z.strictObject({ number: rmaNumber, ...settlement.shape, message, fileIds }),
  async run({ number, kind, amount, goods, message, fileIds }, desk) {
    const taken = await takeWithOrder(desk, number)
    return settleAct(taken, offerSettlement(taken.rma, { kind, amount, goods }, taken.money), { message, fileIds })
  },
})

/** The return under its lock, with the gesture that goes with a verdict made where there is one: both stand in one transaction, or neither does. */
export async function takeOffering(desk: Desk, number: string, gesture: Offer | null): Promise<Taken> {
  if (gesture === null) return take(desk, number)
  const taken = await takeWithOrder(desk, number)
  const offered = offerSettlement(taken.rma, gesture, taken.money)
  return settled(taken, isRefusal(offered) && offered.field ? { ...offered, field: `settlement.${offered.field}` } : offered)
}
