import { z } from 'zod'
import { execute, voidResolution } from '#domain/return/resolve.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, message, reason, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Done once, with its reference (invariant 3), whatever is clicked, retried or replayed. */
export const executeResolution = command({
  name: 'execute resolution',
  may: verbPermission('execute'),
  money: true,
  input: z.strictObject({
    number: rmaNumber,
    resolutionId: id,
    reference: z.string().trim().min(1).max(140),
    message: message.default(''),
  }),
  async run({ number, resolutionId, reference, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, execute(taken.rma, { resolutionId, reference }, taken.act), { message })
  },
})

/** Undone by finance, with a reason: the same is owed again. */
export const voidExecution = command({
  name: 'void resolution',
  may: verbPermission('void_resolution'),
  money: true,
  input: z.strictObject({ number: rmaNumber, resolutionId: id, reason }),
  async run({ number, resolutionId, reason }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, voidResolution(taken.rma, resolutionId, taken.act), { reason })
  },
})
