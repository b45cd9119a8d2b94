import { z } from 'zod'
import { reject } from '#domain/return/reject.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { clause, code, fileIds, id, message, rmaNumber, why } from './inputs.ts'
import { take } from './load.ts'
import { settleEnd } from './settle-end.ts'

/** Refused, each line with its clause or reason (B2); the units are free again. */
export const rejectReturn = command({
  name: 'reject return',
  may: verbPermission('reject'),
  input: z.strictObject({
    number: rmaNumber,
    lines: z
      .array(z.strictObject({ lineId: id, clause: clause.nullable().default(null), reason: code.nullable().default(null) }))
      .min(1)
      .max(200),
    why,
    message: message.min(1),
    fileIds,
  }),
  async run({ number, lines, why, message, fileIds }, desk) {
    const taken = await take(desk, number)
    const weighing = { precedents: await desk.returns.precedentCounts(number), explained: why !== null }
    return settleEnd(taken, reject(taken.rma, { lines, ...weighing }, taken.act), { message, fileIds, reason: why })
  },
})
