import { z } from 'zod'
import { correctReceipt } from '#domain/return/receive.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, reason, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** A wrong scan is undone by another event. */
export const correctReceived = command({
  name: 'correct receipt',
  may: verbPermission('correct_receipt'),
  input: z.strictObject({
    number: rmaNumber,
    units: z
      .array(z.strictObject({ unitId: id, receipt: z.enum(['expected', 'received']) }))
      .min(1)
      .max(1000),
    reason,
  }),
  async run({ number, units, reason }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, correctReceipt(taken.rma, units, taken.act), { reason })
  },
})
