import { z } from 'zod'
import { cancel } from '#domain/return/end-early.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

export const cancelReturn = command({
  name: 'cancel return',
  may: verbPermission('cancel'),
  input: z.strictObject({ number: rmaNumber, message: message.default('') }),
  async run({ number, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, cancel(taken.rma, taken.act), { message })
  },
})
