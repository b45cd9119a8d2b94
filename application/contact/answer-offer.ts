import { z } from 'zod'
import { acceptOffer, declineOffer } from '#domain/conversation/offer.ts'
import { notTheirs } from '#domain/conversation/reach.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { conversationPermission } from '../permission.ts'
import { actingFor } from '../returns/behalf.ts'
import { id, message, onBehalf } from '../returns/inputs.ts'
import type { Origin } from '../returns/open-return.ts'
import { becomeReturnByYes } from './become-return.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'
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
    const facts = await lockOrder(desk, offer.orderId)
    insist(notTheirs(taken.conversation, facts) ?? true)
    const make = (origin: Origin) => makeSettledReturn(taken.desk, { origin, offer, facts })
    return becomeReturnByYes(taken, decided, { facts, message, make })
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
