import { dueOf } from '#domain/clock/clock.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { clockRule } from '#domain/return/clocks.ts'
import { asked } from '#domain/return/reply.ts'
import { converse, type Conversed } from './act.ts'
import type { Conversation, PreparedRequest } from './conversation.ts'
import { intoReturn } from './into-return.ts'
import { recalled } from './prepared-request.ts'
import type { Order } from '#domain/order/order.ts'
import { notConfirmable } from './reach.ts'
import { spokenTo } from './talk.ts'

type Asked = { order: Pick<Order, 'id' | 'customerId' | 'email'>; companyId: string | null }

/**
 * Staff wrote down what the customer wants to return, and asks them to confirm it (B4). It answers them; what a request promises starts with their own
 * word. They have as long for it as the policy gives for details. One waits at a time: a new one takes the place of the one before.
 */
export const prepareReturn = (conversation: Conversation, bought: Asked, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'prepare_return', act }, () => {
    const refusal = notConfirmable(conversation, bought)
    if (refusal) return refusal
    const { newId, now, policy, actor } = act
    const request: PreparedRequest = {
      id: newId(),
      orderId: bought.order.id,
      state: 'waiting',
      preparedAt: now,
      preparedBy: actor.id,
      expiresAt: dueOf({ rule: clockRule(policy, 'details_by'), startedAt: now, carriedMs: 0 }),
      answeredAt: null,
    }
    const spoken = spokenTo({ ...recalled(conversation, now), orderId: request.orderId }, act)
    return { conversation: { ...spoken, prepared: [...spoken.prepared, request] }, data: { request: request.id, order: request.orderId } }
  })

/** The customer confirms: it goes on in the return that they asked for. Once, and while it waits. */
export const confirmReturn = (conversation: Conversation, requestId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'confirm_return', act }, () => {
    const request = open(conversation, requestId, act)
    if (isRefusal(request)) return request
    const confirmed = answered(conversation, { request, state: 'confirmed', act })
    return { conversation: intoReturn(confirmed, act), data: { request: requestId } }
  })

/** The customer does not want it so: staff owes them an answer again. */
export const declineReturn = (conversation: Conversation, requestId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'decline_return', act }, () => {
    const request = open(conversation, requestId, act)
    if (isRefusal(request)) return request
    const declined = answered(conversation, { request, state: 'declined', act })
    return { conversation: asked({ ...declined, status: 'open' }, act), data: { request: requestId } }
  })

/** Staff takes it back: its link confirms nothing any more. */
export const recallReturn = (conversation: Conversation, requestId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'recall_return', act }, () => {
    // Also one whose time is over: nothing may wait for ever.
    const request = unanswered(conversation, requestId)
    return isRefusal(request) ? request : { conversation: recalled(conversation, act.now), data: { request: requestId } }
  })

/** The customer has said nothing in time (E1), reminders were sent: its link confirms nothing any more. */
export const lapseRequest = (conversation: Conversation, requestId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'lapse_return', act }, () => {
    const request = unanswered(conversation, requestId)
    if (isRefusal(request)) return request
    if (act.now <= request.expiresAt) return refuse('conflict', 'delay_still_runs', { due: request.expiresAt })
    return { conversation: answered(conversation, { request, state: 'expired', act }), data: { request: requestId } }
  })

function open(conversation: Conversation, id: string, { now }: Act): PreparedRequest | Refusal {
  const request = unanswered(conversation, id)
  return isRefusal(request) || now <= request.expiresAt ? request : refuse('conflict', 'request_expired')
}

function unanswered({ prepared }: Conversation, id: string): PreparedRequest | Refusal {
  const request = prepared.find((one) => one.id === id)
  if (!request) return refuse('missing', 'request_unknown')
  return request.state === 'waiting' ? request : refuse('conflict', 'request_not_waiting', { state: request.state })
}

type Answer = { request: PreparedRequest; state: 'confirmed' | 'declined' | 'expired'; act: Pick<Act, 'now'> }

const answered = (conversation: Conversation, { request, state, act }: Answer): Conversation => ({
  ...conversation,
  prepared: conversation.prepared.map((one) => (one === request ? { ...one, state, answeredAt: act.now } : one)),
})
