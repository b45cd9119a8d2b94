import { z } from 'zod'
import { end } from '#domain/parcel/handle.ts'
import { endings } from '#domain/parcel/parcel.ts'
import { command } from '../command.ts'
import { reason, tracking } from '../returns/inputs.ts'
import { parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/** A parcel without a return leaves: back to its sender, sent on, handed to the supplier, or thrown away once it was kept long enough. */
export const endParcel = command({
  name: 'end unassigned parcel',
  may: parcelPermission('end'),
  input: z.strictObject({ number: parcelNumber, ending: z.enum(endings), tracking, reason }),
  async run({ number, ending, tracking, reason }, desk) {
    const { parcel, act } = await take(desk, number)
    return settle(desk, parcel, { decided: end(parcel, { ending, tracking }, act), words: reason })
  },
})
