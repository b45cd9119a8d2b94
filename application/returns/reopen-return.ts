import { z } from 'zod'
import { reopen } from '#domain/return/reopen.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, reason, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'
import { stillFree } from './receive-units.ts'

/** A manager takes an ended return up again, with a reason; refused if its units were taken meanwhile. */
export const reopenReturn = command({
  name: 'reopen return',
  may: verbPermission('reopen'),
  input: z.strictObject({ number: rmaNumber, reason, message: message.default('') }),
  async run({ number, reason, message }, desk) {
    const taken = await takeWithOrder(desk, number)
    const decided = reopen(taken.rma, taken.act)
    if ('next' in decided) stillFree({ ...taken, rma: decided.next })
    return settleAct(desk, taken, decided, { reason, message })
  },
})
