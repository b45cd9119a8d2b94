import { z } from 'zod'
import { reopen } from '#domain/parcel/handle.ts'
import { command, insist } from '../command.ts'
import { reason } from '../returns/inputs.ts'
import { parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/** It was assigned to the wrong return, or ended by mistake: it waits again. The copies of its photos leave that return. */
export const reopenParcel = command({
  name: 'reopen unassigned parcel',
  may: parcelPermission('reopen'),
  input: z.strictObject({ number: parcelNumber, reason }),
  async run({ number, reason }, desk) {
    const { parcel, act } = await take(desk, number)
    const decided = insist(reopen(parcel, act))
    if (parcel.returnId !== null) await desk.parcels.dropPhotos(parcel.id, parcel.returnId)
    return settle(desk, parcel, { decided, words: reason })
  },
})
