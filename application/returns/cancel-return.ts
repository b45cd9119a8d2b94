import { z } from 'zod'
import { cancel } from '#domain/return/end-early.ts'
import { command } from '../command.ts'
import { reopenAssigned } from '../parcels/reopen-parcel.ts'
import { behalfPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { message, onBehalf, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

export const cancelReturn = command({
  name: 'cancel return',
  may: behalfPermission('cancel'),
  input: z.strictObject({ number: rmaNumber, message: message.default(''), onBehalf }),
  async run({ number, message, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), number)
    const receipt = await settleAct(taken, cancel(taken.rma, taken.act), { message })
    await reopenAssigned(taken.desk, taken.rma.id)
    return receipt
  },
})
