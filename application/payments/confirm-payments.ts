import { z } from 'zod'
import { answerObstacle } from '#domain/money/payment-file.ts'
import { refuse } from '#domain/refusal.ts'
import { execute } from '#domain/return/resolve.ts'
import { localDate } from '#domain/time/zone.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id, someIds } from '../returns/inputs.ts'
import { paymentReference } from '../returns/execute-resolution.ts'
import { settled, type Taken, type TakenWithOrder } from '../returns/load.ts'
import { chosen, closeIfDone, takeAll, takeFile, underWay } from './load.ts'
import type { FiledPayment } from './ports.ts'

/** The bank has booked them, all that is left of the file or these: each resolution is executed once, with the bank's reference. */
export const confirmPayments = command({
  name: 'confirm payments',
  may: only('finance'),
  money: true,
  input: z.strictObject({
    id,
    bookedOn: z.iso.date(),
    reference: paymentReference,
    payments: someIds.nullable().default(null).meta({ description: 'Null for all that the bank has not answered for yet' }),
  }),
  async run({ id, bookedOn, reference, payments: ids }, desk) {
    const { file, payments } = await takeFile(desk, id, answerObstacle)
    const booked = chosen(payments, ids)
    const taken = await takeAll(
      booked.map(({ number }) => number),
      desk,
    )
    const zone = [...taken.values()][0]?.act.policy.zone ?? 'Europe/Paris'
    if (bookedOn > localDate(desk.now, zone)) insist(refuse('invalid', 'in_the_future', {}, 'bookedOn'))
    const by = { endedAt: desk.now, endedBy: desk.actor.id }
    // First: what is settled is no more under way, and so may be executed.
    await desk.payments.end(
      booked.map((one) => one.id),
      { state: 'settled', reference, bookedOn, failure: null, ...by },
    )
    for (const [number, one] of taken) await executeAll(one, { booked: booked.filter((payment) => payment.number === number), reference })
    return closeIfDone(desk, file, underWay(payments).length - booked.length)
  },
})

type Booked = { booked: readonly FiledPayment[]; reference: string }

/** What the bank has paid on one return, in turn: as it was owed when the transfer was asked for. */
async function executeAll(taken: TakenWithOrder, { booked, reference }: Booked): Promise<void> {
  const { money } = taken.money
  let now: Taken = taken
  for (const { resolutionId, amount, reduceReceivable, askedAt } of booked) {
    const execution = { resolutionId, reference, amount: amount + reduceReceivable, transferred: { asOf: askedAt, reduceReceivable } }
    now = await settled(now, execute(now.rma, execution, { ...now.act, money }))
  }
}
