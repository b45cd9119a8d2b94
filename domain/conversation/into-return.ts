import type { Instant } from '#domain/time/instant.ts'
import type { Act } from '#domain/return/act.ts'
import { voiding } from '#domain/return/clocks.ts'
import type { Conversation, ConversationOffer } from './conversation.ts'
import { recalled } from './prepared-request.ts'

/** Nothing in it waits for the customer's own yes or no any more: no request, no offer. */
export const withoutWaiting = (conversation: Conversation, now: Instant): Conversation => ({
  ...recalled(conversation, now),
  offers: conversation.offers.map((o): ConversationOffer => (o.state === 'offered' ? { ...o, state: 'superseded' } : o)),
})

/** It goes on in a return: what was promised is promised there, and nothing here waits for the customer any more. */
export const intoReturn = (conversation: Conversation, { now }: Pick<Act, 'now'>): Conversation =>
  voiding({ ...withoutWaiting(conversation, now), status: 'in_return' }, ['reply', 'escalation'], now)
