import { z } from 'zod'
import { escalate } from '#domain/return/reopen.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { message, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** A commercial escalation (B3): its own lane and a first answer within the promised time. */
export const escalateReturn = command({
  name: 'escalate return',
  may: verbPermission('escalate'),
  input: z.strictObject({ number: rmaNumber, message: message.default('') }),
  async run({ number, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, escalate(taken.rma, taken.act), { message })
  },
})
