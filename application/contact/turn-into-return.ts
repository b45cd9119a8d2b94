import { turnIntoReturn } from '#domain/conversation/offer.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { message } from '../returns/inputs.ts'
import { requestInput, serialsIn } from '../returns/request.ts'
import { submitFor } from '../returns/submit-return.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'
import { originOf } from './origin.ts'

/**
 * An agent makes a return of a conversation on the customer's behalf (B4), and is on record as who did. The conversation goes on in it: the
 * return takes its id, its messages, its files and whoever had it.
 */
export const turnConversation = command({
  name: 'turn into return',
  may: conversationPermission('turn_into_return'),
  input: requestInput.extend({ id: conversationId, message: message.default('') }),
  async run({ id, message, ...request }, desk) {
    const taken = await take(desk, id)
    const asked = { serials: serialsIn(request) }
    const facts = (await desk.orders.lockForReturn(request.orderId, asked)) ?? insist(refuse('missing', 'order_unknown', {}, 'orderId'))
    const decided = insist(turnIntoReturn(taken.conversation, { ...facts, answers: message !== '' }, taken.act))
    const receipt = await settleTalk(taken, decided, { message })
    const origin = await originOf(desk, { before: taken.conversation, next: decided.next, order: facts.order })
    const made = await submitFor(desk, request, { facts, origin })
    await desk.conversations.handOver(id, request.orderId)
    return { ...receipt, number: made.number }
  },
})
