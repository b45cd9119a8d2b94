import { z } from 'zod'
import { system } from '#domain/actor.ts'
import { reopen } from '#domain/parcel/handle.ts'
import { command, type Desk, insist } from '../command.ts'
import { actOf, policyNow } from '../contact/load.ts'
import { reason } from '../returns/inputs.ts'
import { parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/** It was assigned to the wrong return, or ended by mistake: it waits again. Copies of its photos are taken back, wherever they went. */
export const reopenParcel = command({
  name: 'reopen unassigned parcel',
  may: parcelPermission('reopen'),
  input: z.strictObject({ number: parcelNumber, reason }),
  async run({ number, reason }, desk) {
    const { parcel, act } = await take(desk, number)
    const decided = insist(reopen(parcel, act))
    await desk.parcels.dropPhotos(parcel.id, { returnId: null })
    return settle(desk, parcel, { decided, words: reason })
  },
})

/** The return that it was assigned to is over before the parcel was received there: it waits again, and is promised again. */
export async function reopenAssigned(desk: Desk, returnId: string): Promise<void> {
  const parcels = await desk.parcels.lockAssignedTo(returnId)
  if (parcels.length === 0) return
  const act = actOf({ ...desk, actor: system }, await policyNow(desk))
  for (const parcel of parcels) {
    await desk.parcels.dropPhotos(parcel.id, { returnId: null })
    await settle(desk, parcel, { decided: reopen(parcel, act) })
  }
}
