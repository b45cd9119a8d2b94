import { z } from 'zod'
import { amend } from '#domain/parcel/handle.ts'
import { command } from '../command.ts'
import { fileIds } from '../returns/inputs.ts'
import { known, parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/** More is known of a parcel without a return, it was put elsewhere, or more photos were taken of it. All that is known is said again. */
export const amendParcel = command({
  name: 'amend unassigned parcel',
  may: parcelPermission('amend'),
  input: z.strictObject({ number: parcelNumber, ...known, fileIds }),
  async run({ number, fileIds, ...known }, desk) {
    const { parcel, act } = await take(desk, number)
    return settle(desk, parcel, { decided: amend(parcel, { known, photos: fileIds.length }, act), fileIds })
  },
})
