import { z } from 'zod'
import { stillWaiting } from '#domain/return/request-details.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** « Merci » brought nothing new: back to waiting for the customer. */
export const keepWaiting = command({
  name: 'keep waiting',
  may: verbPermission('still_waiting'),
  input: z.strictObject({ number: rmaNumber, message }),
  async run({ number, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, stillWaiting(taken.rma, taken.act), { message })
  },
})
