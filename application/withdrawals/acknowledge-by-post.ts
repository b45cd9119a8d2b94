import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { recordEvent } from './record-event.ts'

/** Staff posted the acknowledgement on paper, a durable medium too (L221-21): recorded with where it went or what it went by. */
export const acknowledgeByPost = command({
  name: 'acknowledge withdrawal by post',
  may: only('support', 'manager'),
  input: z.strictObject({ id, message: z.string().trim().min(1).max(2000) }),
  async run({ id, message }, desk): Promise<{ id: string }> {
    if (!(await desk.withdrawals.lock(id))) return insist(refuse('missing', 'withdrawal_unknown'))
    const data = { by: 'post' } as const
    await recordEvent(desk, id, { verb: 'acknowledged', orderId: null, returnId: null, settles: false, data, words: message })
    return { id }
  },
})
