import { z } from 'zod'
import { confirmReturn } from '#domain/conversation/prepare.ts'
import { notTheirs } from '#domain/conversation/reach.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import { requestInput } from '../returns/request.ts'
import { submitFor } from '../returns/submit-return.ts'
import { becomeReturnByYes } from './become-return.ts'
import { preparedRequest } from './inputs.ts'
import { take } from './load.ts'

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
    const request = { orderId, type: says.type, lines }
    const facts = await lockOrder(desk, orderId, request)
    insist(notTheirs(taken.conversation, facts) ?? true)
    return becomeReturnByYes(taken, decided, { facts, make: (origin) => submitFor(desk, request, { facts, origin }) })
  },
})
