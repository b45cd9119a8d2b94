import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { paysOut } from '#domain/return/pays-out.ts'
import { makesOrder } from '#domain/return/goods.ts'
import { execute, voidResolution } from '#domain/return/resolve.ts'
import type { Rma } from '#domain/return/rma.ts'
import { command, type Desk, insist } from '../command.ts'
import type { Payment } from '../payments/ports.ts'
import { verbPermission } from '../permission.ts'
import { id, message, oneLine, reason, rmaNumber } from './inputs.ts'
import { settleAct, take, takeWithOrder } from './load.ts'

/** What a payment is found by at the bank. */
export const paymentReference = z.string().trim().min(1).max(140)

const sender = oneLine(100).nullable().default(null)

/** Done once, with its reference (invariant 3), whatever is clicked, retried or replayed. */
export const executeResolution = command({
  name: 'execute resolution',
  may: verbPermission('execute'),
  money: true,
  input: z.strictObject({
    number: rmaNumber,
    resolutionId: id,
    reference: paymentReference,
    /** What the one who pays believes is owed; a late refund grows by the day. */
    amount: z.int().min(0).optional(),
    /** And how much of it reduces an unpaid invoice: the shop may report a payment at any time. */
    reduceReceivable: z.int().min(0).optional(),
    /** By which carrier the goods leave: the customer follows them. */
    sentBy: z.strictObject({ carrier: sender, tracking: sender }).optional(),
    message: message.default(''),
  }),
  async run({ number, message, ...execution }, desk) {
    const taken = await takeWithOrder(desk, number)
    const executed = insist(execute(taken.rma, execution, taken.money))
    if (executed.made) await desk.orders.addReplacement(executed.made)
    const receipt = await settleAct(taken, executed, { message })
    await desk.payments.add(paidByHand(executed.next, execution, desk))
    return receipt
  },
})

/** The payment that somebody has made elsewhere and notes here; none where no money left. */
export const paidByHand = (
  { id: returnId, currency, resolutions }: Rma,
  { resolutionId, reference }: { resolutionId: string; reference: string },
  desk: Desk,
): Payment[] =>
  resolutions
    .filter((one) => one.id === resolutionId && paysOut(one))
    .map(({ amount, reduceReceivable }) => ({
      id: desk.newId(),
      resolutionId,
      returnId,
      provider: 'manual',
      state: 'settled',
      amount: (amount ?? 0) - reduceReceivable,
      reduceReceivable,
      currency,
      accountId: null,
      fileId: null,
      reference,
      bookedOn: null,
      failure: null,
      askedAt: desk.now,
      askedBy: desk.actor.id,
      endedAt: desk.now,
      endedBy: desk.actor.id,
    }))

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
    await desk.payments.undo(resolutionId, { endedAt: desk.now, endedBy: desk.actor.id })
    return settleAct(taken, voided, { reason })
  },
})
