import type { Instant } from '#domain/time/instant.ts'
import type { Conversation, PreparedRequest } from './conversation.ts'

type Prepared = Pick<Conversation, 'prepared'>

/** What waits for the customer's word at this moment; a link to anything else confirms nothing. */
export const waiting = ({ prepared }: Prepared, now: Instant): PreparedRequest | undefined =>
  prepared.find(({ state, expiresAt }) => state === 'waiting' && now <= expiresAt)

/** As it is once something takes the place of what waits. */
export const recalled = <It extends Prepared>(conversation: It, now: Instant): It => ({
  ...conversation,
  prepared: conversation.prepared.map((one): PreparedRequest =>
    one.state === 'waiting' ? { ...one, state: 'recalled', answeredAt: now } : one,
  ),
})
