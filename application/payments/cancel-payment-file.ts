import { z } from 'zod'
import { cancellingObstacle } from '#domain/money/payment-file.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id, reason } from '../returns/inputs.ts'
import { takeFile, underWay } from './load.ts'

/** It does not go to the bank, or the bank has called it off: what it would have paid is free for another. */
export const cancelPaymentFile = command({
  name: 'cancel payment file',
  may: only('finance'),
  money: true,
  input: z.strictObject({ id, reason }),
  async run({ id, reason }, desk) {
    const { file, payments } = await takeFile(desk, id, cancellingObstacle)
    const open = underWay(payments)
    if (open.length < payments.length) insist(refuse('conflict', 'payment_file_answered'))
    const by = { endedAt: desk.now, endedBy: desk.actor.id }
    await desk.payments.end(
      open.map((one) => one.id),
      { state: 'cancelled', reference: null, bookedOn: null, failure: null, ...by },
    )
    await desk.payments.saveFile({ ...file, state: 'cancelled', reason, ...by })
    return { id, state: 'cancelled' as const }
  },
})
