import { z } from 'zod'
import { approvalObstacle } from '#domain/money/payment-file.ts'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { takeFile } from './load.ts'

/** A second person has looked it over: from now on it can go to the bank. */
export const approvePaymentFile = command({
  name: 'approve payment file',
  may: only('finance'),
  money: true,
  input: z.strictObject({ id }),
  async run({ id }, desk) {
    const { file } = await takeFile(desk, id, (one) => approvalObstacle(one, desk.actor))
    await desk.payments.saveFile({ ...file, state: 'approved', approvedAt: desk.now, approvedBy: desk.actor.id })
    return { id, state: 'approved' as const }
  },
})
