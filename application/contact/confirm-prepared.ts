import { z } from 'zod'
import { confirmReturn } from '#domain/conversation/prepare.ts'
import { notTheirs } from '#domain/conversation/reach.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { requestInput, serialsIn } from '../returns/request.ts'
import { submitFor } from '../returns/submit-return.ts'
import { preparedRequest } from './inputs.ts'
import { settleTalk, take } from './load.ts'
import { originOf } from './origin.ts'

/**
 * The customer confirms what staff wrote down, with what was still to be said and whatever they put right: it is their own request from here on, about
 * that order and of that type, and everything that a request is asked is asked (D1). Once. The conversation goes on in the return.
 */
export const confirmPrepared = command({
  name: 'confirm prepared return',
  may: conversationPermission('confirm_return'),
  input: z.strictObject({ ...preparedRequest, lines: requestInput.shape.lines }),
  async run({ id, requestId, lines }, desk) {
    const taken = await take(desk, id)
    const decided = insist(confirmReturn(taken.conversation, requestId, taken.act))
    const says = (await desk.conversations.request(requestId)) ?? insist(refuse('missing', 'request_unknown'))
    const orderId = decided.next.prepared.find((request) => request.id === requestId)?.orderId ?? ''
    const facts =
      (await desk.orders.lockForReturn(orderId, { serials: serialsIn({ lines }) })) ??
      insist(refuse('missing', 'order_unknown', {}, 'orderId'))
    insist(notTheirs(taken.conversation, facts) ?? true)
    const receipt = await settleTalk(taken, decided)
    const origin = await originOf(desk, { before: taken.conversation, next: decided.next, order: facts.order })
    const made = await submitFor(desk, { orderId, type: says.type, lines }, { facts, origin })
    await desk.conversations.handOver(id, orderId)
    // Who confirms has read what led to it: nothing of it is new in the return.
    if (desk.actor.id !== null) await desk.conversations.markRead(id, desk.actor.id, taken.conversation.sequence)
    return { ...receipt, number: made.number }
  },
})
