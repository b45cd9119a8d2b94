import { z } from 'zod'
import { lapse } from '#domain/return/end-early.ts'
import { command } from '../command.ts'
import { reopenAssigned } from '../parcels/reopen-parcel.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** The customer's delay is over (E1); run by the system, reminders came before. */
export const lapseReturn = command({
  name: 'lapse return',
  may: verbPermission('lapse'),
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, desk) {
    const taken = await take(desk, number)
    const receipt = await settleAct(taken, lapse(taken.rma, taken.act))
    await reopenAssigned(taken.desk, taken.rma.id)
    return receipt
  },
})
