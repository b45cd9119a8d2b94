import { z } from 'zod'
import { reopen } from '#domain/return/reopen.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, reason, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** A manager takes an ended return up again, with a reason; refused if its units were taken meanwhile. */
export const reopenReturn = command({
  name: 'reopen return',
  may: verbPermission('reopen'),
  input: z.strictObject({ number: rmaNumber, reason, message: message.default('') }),
  async run({ number, reason, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, reopen(taken.rma, taken.act), { reason, message })
  },
})
