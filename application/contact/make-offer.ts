import { z } from 'zod'
import { makeOffer } from '#domain/conversation/offer.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { command, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import { fileIds, id, message, minorUnits } from '../returns/inputs.ts'
import { conversationId, offeredLines } from './inputs.ts'
import { actOf, settleTalk, take } from './load.ts'

/** A commercial settlement offered in a conversation (B4), under the policy that judges the order. */
export const offerInConversation = command({
  name: 'offer in conversation',
  may: conversationPermission('offer'),
  input: z.strictObject({
    id: conversationId,
    orderId: id,
    lines: offeredLines,
    kind: z.enum(['discount', 'credit']),
    amount: minorUnits,
    goods: z.enum(['kept', 'come_back']),
    message,
    fileIds,
  }),
  async run({ id, orderId, message, fileIds, ...offered }, desk) {
    const taken = await take(desk, id)
    const facts = await lockOrder(desk, orderId)
    const act = actOf(desk, insist(policyFor(facts.policies, facts.order, desk.now)))
    return settleTalk(taken, makeOffer(taken.conversation, offered, { ...act, bought: facts }), { message, fileIds })
  },
})
