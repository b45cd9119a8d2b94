import { z } from 'zod'
import { answerReasons } from '#domain/withdrawal/statement.ts'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { withdrawalMail } from '../reactions.ts'
import { id } from '../returns/inputs.ts'
import { waiting } from './match-withdrawal.ts'
import { recordEvent } from './record-event.ts'

/** A statement that comes to nothing, or whose rest does, is answered with the reason, its article and words of staff: by mail, with the mediator (L616-1). */
export const answerWithdrawal = command({
  name: 'answer withdrawal',
  may: only('support', 'manager'),
  input: z.strictObject({ id, reason: z.enum(answerReasons), message: z.string().trim().min(1).max(5000) }),
  async run({ id, reason, message }, desk): Promise<{ id: string }> {
    const { statement, events } = await waiting(desk, id)
    const orderId = events.findLast((event) => event.orderId !== null)?.orderId ?? statement.orderId
    const event = await recordEvent(desk, id, {
      verb: 'answered',
      orderId,
      returnId: null,
      settles: true,
      data: { reason },
      words: message,
    })
    await desk.jobs.add([withdrawalMail('withdrawal_answered', id, event)])
    return { id }
  },
})
