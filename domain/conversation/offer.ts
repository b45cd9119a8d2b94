import { hasRole } from '#domain/actor.ts'
import type { Buyer } from '#domain/order/order.ts'
import { deliveredUnits } from '#domain/policy/delivery.ts'
import type { Held } from '#domain/policy/assessment.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { type Money, settleable } from '#domain/return/owe.ts'
import { ownOffer } from '#domain/return/own-offer.ts'
import { aboveLimit } from '#domain/return/settle.ts'
import { converse, type Conversed } from './act.ts'
import type { Conversation, ConversationOffer } from './conversation.ts'
import { gesture } from './gesture.ts'
import { intoReturn } from './into-return.ts'
import { notTheirs } from './reach.ts'
import { spokenTo } from './talk.ts'

type Offered = Pick<ConversationOffer, 'kind' | 'amount' | 'goods' | 'lines'>
type Bought = Money & { companyId: string | null; held: Held; buyer: Buyer }

/**
 * A commercial settlement offered in a conversation (B4): for units of one order of whoever wrote, within the role's limit and what was
 * paid for these lines. A new offer takes the place of the one before.
 */
export function makeOffer(conversation: Conversation, offered: Offered, act: Act & { bought: Bought }): Conversed | Refusal {
  return converse(conversation, { verb: 'offer', act }, () => {
    const { order } = act.bought
    const refusal = notTheirs(conversation, act.bought) ?? aboveLimit(order, offered.amount, act) ?? tooMuch(offered, act.bought)
    if (refusal) return refusal
    // An offer that no request could carry would be refused to whoever takes it.
    const carried = gesture(act.policy, { ...act.bought, now: act.now }, offered.lines)
    if (isRefusal(carried)) return carried
    const offer: ConversationOffer = {
      ...offered,
      id: act.newId(),
      orderId: order.id,
      currency: order.currency,
      state: 'offered',
      offeredAt: act.now,
      offeredBy: act.actor.id,
      offeredRole: hasRole(act.actor, 'manager') ? 'manager' : 'support',
      answeredAt: null,
    }
    const offers = conversation.offers.map((o): ConversationOffer => (o.state === 'offered' ? { ...o, state: 'superseded' } : o))
    return {
      conversation: spokenTo({ ...conversation, orderId: order.id, offers: [...offers, offer] }, act),
      data: { offer: offer.id, order: order.id, kind: offer.kind, amount: offer.amount, goods: offer.goods },
    }
  })
}

/** The offer is taken; the return that it makes carries the settlement from here on. */
export const acceptOffer = (conversation: Conversation, offerId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'accept_offer', act }, () => {
    const offer = openOffer(conversation, offerId)
    if ('refused' in offer) return offer
    const own = ownOffer(offer, act.actor)
    if (own) return own
    return { conversation: intoReturn(answeredOffer(conversation, { offer, state: 'accepted', act }), act), data: { offer: offerId } }
  })

export const declineOffer = (conversation: Conversation, offerId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'decline_offer', act }, () => {
    const offer = openOffer(conversation, offerId)
    if ('refused' in offer) return offer
    return { conversation: answeredOffer(conversation, { offer, state: 'declined', act }), data: { offer: offerId } }
  })

type Turning = Pick<Bought, 'order' | 'companyId'> & { /** A public word of staff's goes with it. */ answers: boolean }

/** It goes on as a return: what was offered here is answered there, and so is what still waits for an answer, unless the word that goes with it answers. */
export const turnIntoReturn = (conversation: Conversation, { answers, ...bought }: Turning, act: Act): Conversed | Refusal =>
  converse(
    conversation,
    { verb: 'turn_into_return', act },
    () =>
      notTheirs(conversation, bought) ?? {
        conversation: intoReturn({ ...(answers ? spokenTo(conversation, act) : conversation), orderId: bought.order.id }, act),
        data: { order: bought.order.id },
      },
  )

function openOffer({ offers }: Conversation, id: string): ConversationOffer | Refusal {
  const offer = offers.find((o) => o.id === id)
  if (!offer) return refuse('missing', 'settlement_unknown')
  return offer.state === 'offered' ? offer : refuse('conflict', 'settlement_not_open', { state: offer.state })
}

type Answering = { offer: ConversationOffer; state: 'accepted' | 'declined'; act: Pick<Act, 'now'> }

const answeredOffer = (conversation: Conversation, { offer, state, act }: Answering): Conversation => ({
  ...conversation,
  offers: conversation.offers.map((o) => (o === offer ? { ...o, state, answeredAt: act.now } : o)),
})

/** Within what the lines' units are and what is left of the lines: asked again when the offer is taken. */
function tooMuch({ lines, amount }: Offered, { order, ledger, held }: Bought): Refusal | undefined {
  for (const [index, { orderLineId, quantity }] of lines.entries()) {
    if (!order.lines.some((line) => line.id === orderLineId)) return refuse('invalid', 'line_unknown', {}, `lines.${index}.orderLineId`)
    const free = deliveredUnits(order, orderLineId, 'standard_warranty') - (held.units[orderLineId] ?? 0)
    if (quantity > free) return refuse('conflict', 'fewer_units_left', { left: Math.max(0, free) }, `lines.${index}.quantity`)
  }
  const most = settleable({ lines, resolutions: [] }, { order, ledger })
  return amount > most ? refuse('conflict', 'above_what_was_paid', { most, currency: order.currency }, 'amount') : undefined
}
