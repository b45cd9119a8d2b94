import { z } from 'zod'
import { cancel } from '#domain/return/end-early.ts'
import { command } from '../command.ts'
import { behalfPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { message, onBehalf, rmaNumber } from './inputs.ts'
import { take } from './load.ts'
import { settleEnd } from './settle-end.ts'

export const cancelReturn = command({
  name: 'cancel return',
  may: behalfPermission('cancel'),
  input: z.strictObject({ number: rmaNumber, message: message.default(''), onBehalf }),
  async run({ number, message, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), number)
    return settleEnd(taken, cancel(taken.rma, taken.act), { message })
  },
})
