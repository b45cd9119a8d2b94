import { z } from 'zod'
import { assignOrder } from '#domain/conversation/talk.ts'
import { command } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** Staff says which order it is about: for staff to look at, and shown to the customer where it is theirs. */
export const assignToOrder = command({
  name: 'assign to order',
  may: conversationPermission('assign_order'),
  input: z.strictObject({ id: conversationId, orderId: id }),
  async run({ id, orderId }, desk) {
    const taken = await take(desk, id)
    await lockOrder(desk, orderId)
    return settleTalk(taken, assignOrder(taken.conversation, orderId, taken.act))
  },
})
