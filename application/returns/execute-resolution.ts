import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { makesOrder } from '#domain/return/goods.ts'
import { execute, voidResolution } from '#domain/return/resolve.ts'
import type { Rma } from '#domain/return/rma.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, message, reason, rmaNumber } from './inputs.ts'
import { settleAct, take, takeWithOrder } from './load.ts'

/** Done once, with its reference (invariant 3), whatever is clicked, retried or replayed. */
export const executeResolution = command({
  name: 'execute resolution',
  may: verbPermission('execute'),
  money: true,
  input: z.strictObject({
    number: rmaNumber,
    resolutionId: id,
    reference: z.string().trim().min(1).max(140),
    /** What the one who pays believes is owed; a late refund grows by the day. */
    amount: z.int().min(0).optional(),
    /** And how much of it reduces an unpaid invoice: the shop may report a payment at any time. */
    reduceReceivable: z.int().min(0).optional(),
    message: message.default(''),
  }),
  async run({ number, message, ...execution }, desk) {
    const taken = await takeWithOrder(desk, number)
    const executed = insist(execute(taken.rma, execution, taken.money))
    if (executed.made) await desk.orders.addReplacement(executed.made)
    return settleAct(taken, executed, { message })
  },
})

const sendsGoods = (rma: Rma, resolutionId: string): boolean => rma.resolutions.some((r) => r.id === resolutionId && makesOrder(r.kind))

/** Undone by finance, with a reason: the same is owed again, and an order that it made is no more, unless something came back from it. */
export const voidExecution = command({
  name: 'void resolution',
  may: verbPermission('void_resolution'),
  money: true,
  input: z.strictObject({ number: rmaNumber, resolutionId: id, reason }),
  async run({ number, resolutionId, reason }, desk) {
    const taken = await take(desk, number)
    const voided = insist(voidResolution(taken.rma, resolutionId, taken.act))
    if (sendsGoods(taken.rma, resolutionId) && !(await desk.orders.dropReplacement(resolutionId)))
      return insist(refuse('conflict', 'replacement_was_returned'))
    return settleAct(taken, voided, { reason })
  },
})
