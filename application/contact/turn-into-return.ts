import { turnIntoReturn } from '#domain/conversation/offer.ts'
import { command, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import { message } from '../returns/inputs.ts'
import { requestInput } from '../returns/request.ts'
import { submitFor } from '../returns/submit-return.ts'
import { becomeReturn } from './become-return.ts'
import { conversationId } from './inputs.ts'
import { take } from './load.ts'

/**
 * An agent makes a return of a conversation on the customer's behalf (B4), and is on record as who did. The conversation goes on in it.
 */
export const turnConversation = command({
  name: 'turn into return',
  may: conversationPermission('turn_into_return'),
  input: requestInput.extend({ id: conversationId, message: message.default('') }),
  async run({ id, message, ...request }, desk) {
    const taken = await take(desk, id)
    const facts = await lockOrder(desk, request.orderId, request)
    const decided = insist(turnIntoReturn(taken.conversation, { ...facts, answers: message !== '' }, taken.act))
    return becomeReturn(taken, decided, { facts, message, make: (origin) => submitFor(desk, request, { facts, origin }) })
  },
})
