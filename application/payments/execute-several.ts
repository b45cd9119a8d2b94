import { z } from 'zod'
import { MOST_TRANSFERS } from '#domain/money/payment-file.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { execute } from '#domain/return/resolve.ts'
import { command, insist, orRefusal } from '../command.ts'
import { only } from '../permission.ts'
import { paidByHand, paymentReference } from '../returns/execute-resolution.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { settled, withOrder } from '../returns/load.ts'
import { takeAll } from './load.ts'
import type { Payment } from './ports.ts'

const item = z.strictObject({
  number: rmaNumber,
  resolutionId: id,
  amount: z.int().min(0).meta({ description: 'What the one who pays believes is owed, and how much of it reduces an unpaid invoice' }),
  reduceReceivable: z.int().min(0),
})

/** Money that was paid elsewhere, several at once under one reference: all of them are executed or none is. */
export const executeSeveral = command({
  name: 'execute several',
  may: only('finance'),
  money: true,
  input: z.strictObject({ items: z.array(item).min(1).max(MOST_TRANSFERS), reference: paymentReference }),
  async run({ items, reference }, desk) {
    const taken = new Map(
      await takeAll(
        items.map(({ number }) => number),
        desk,
      ),
    )
    const given = new Set<string>()
    const paid: Payment[] = []
    for (const [nth, { number, ...believed }] of items.entries()) {
      const done = await orRefusal(async () => {
        const of = taken.get(number) ?? insist(refuse('missing', 'return_unknown'))
        // Anew where what was given just before is of the same order.
        const { rma, money } = given.has(of.rma.orderId) ? await withOrder(of) : of
        given.add(rma.orderId)
        const executed = insist(execute(rma, { ...believed, reference }, money))
        if (executed.made) await desk.orders.addReplacement(executed.made)
        paid.push(...paidByHand(executed.next, { resolutionId: believed.resolutionId, reference }, desk))
        return { ...of, ...(await settled(of, executed)) }
      })
      if (isRefusal(done)) return insist({ ...done, params: { ...done.params, number }, field: `items.${nth}` })
      taken.set(number, done)
    }
    await desk.payments.add(paid)
    return { count: items.length }
  },
})
