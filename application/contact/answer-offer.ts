import { z } from 'zod'
import { acceptOffer, declineOffer } from '#domain/conversation/offer.ts'
import { notTheirs } from '#domain/conversation/reach.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { actingFor } from '../returns/behalf.ts'
import { id, message, onBehalf } from '../returns/inputs.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'
import { originOf } from './origin.ts'
import { makeSettledReturn } from './settled-return.ts'

const input = z.strictObject({ id: conversationId, offerId: id, message: message.default(''), onBehalf })

/** The offer is taken: one transaction makes the return with the settlement accepted, in the same conversation. Answers the return too. */
export const acceptInConversation = command({
  name: 'accept offer in conversation',
  may: conversationPermission('accept_offer'),
  input,
  async run({ id, offerId, message, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), id)
    const decided = insist(acceptOffer(taken.conversation, offerId, taken.act))
    const offer = decided.next.offers.find((o) => o.id === offerId) ?? insist(refuse('missing', 'settlement_unknown'))
    const facts = (await desk.orders.lockForReturn(offer.orderId)) ?? insist(refuse('missing', 'order_unknown', {}, 'orderId'))
    const stranger = notTheirs(taken.conversation, facts)
    if (stranger) return insist(stranger)
    const receipt = await settleTalk(taken, decided, { message })
    const origin = await originOf(desk, { before: taken.conversation, next: decided.next, order: facts.order })
    const made = await makeSettledReturn(taken.desk, { origin, offer, facts })
    await desk.conversations.handOver(id, facts.order.id)
    // Who takes an offer has read what led to it: nothing of it is new in the return.
    if (desk.actor.id !== null) await desk.conversations.markRead(id, desk.actor.id, taken.conversation.sequence)
    return { ...receipt, number: made.number }
  },
})

export const declineInConversation = command({
  name: 'decline offer in conversation',
  may: conversationPermission('decline_offer'),
  input,
  async run({ id, offerId, message, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), id)
    return settleTalk(taken, declineOffer(taken.conversation, offerId, taken.act), { message })
  },
})
