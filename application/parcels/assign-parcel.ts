import { z } from 'zod'
import { system } from '#domain/actor.ts'
import { assign } from '#domain/parcel/handle.ts'
import { takesGoods } from '#domain/return/takes-goods.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { actOf, policyNow } from '../contact/load.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/** A parcel without a return is this return's: its units are received there like any others. Nobody else whom it was proposed to keeps its photos. */
export const assignParcel = command({
  name: 'assign unassigned parcel',
  may: parcelPermission('assign'),
  input: z.strictObject({ number: parcelNumber, returnNumber: rmaNumber }),
  async run({ number, returnNumber }, desk) {
    const { parcel, act } = await take(desk, number)
    const locked =
      (await desk.returns.lock(returnNumber)) ?? insist(refuse('missing', 'return_unknown', { number: returnNumber }, 'returnNumber'))
    const { rma } = locked
    const decided = insist(assign(parcel, { returnId: rma.id, takesGoods: takesGoods(rma) }, act))
    await desk.parcels.dropPhotos(parcel.id, { returnId: rma.id })
    return settle(desk, parcel, { decided })
  },
})

/**
 * The conversation in which it was proposed became a return, or goes on in one: so does the parcel. Its photos went with the messages. Where that return takes
 * no goods any more, nobody would receive it: it stays proposed, and its promise runs on.
 */
export async function assignProposed(desk: Desk, { conversationId, number }: { conversationId: string; number: string }): Promise<void> {
  const parcels = await desk.parcels.lockProposedIn(conversationId)
  if (parcels.length === 0) return
  const locked = await desk.returns.lock(number)
  if (!locked || !takesGoods(locked.rma)) return
  const act = actOf({ ...desk, actor: system }, await policyNow(desk))
  const to = { returnId: locked.rma.id, takesGoods: true }
  for (const parcel of parcels) await settle(desk, parcel, { decided: assign(parcel, to, act) })
}
