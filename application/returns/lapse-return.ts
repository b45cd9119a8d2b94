import { z } from 'zod'
import { lapse } from '#domain/return/end-early.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber } from './inputs.ts'
import { take } from './load.ts'
import { settleEnd } from './settle-end.ts'

/** The customer's delay is over (E1); run by the system, reminders came before. */
export const lapseReturn = command({
  name: 'lapse return',
  may: verbPermission('lapse'),
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, desk) {
    const taken = await take(desk, number)
    return settleEnd(taken, lapse(taken.rma, taken.act))
  },
})
