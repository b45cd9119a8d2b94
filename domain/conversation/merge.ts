import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { converse, type Conversed } from './act.ts'
import { lifted, withPromisesOf } from './carried-promises.ts'
import type { Conversation } from './conversation.ts'
import { recalled, waiting } from './prepared-request.ts'
import { sameWriter } from './same-writer.ts'

/** Both as they are then: `kept` goes on with the messages of both, `gone` says where they are. Each with its event. */
export type Merged = { kept: Conversed; gone: Conversed }

/** `otherWriter`: whoever brings them together has seen that they are not known to be one person's, and says that they belong together. */
export type Bringing = { messages: number; otherWriter: boolean }

type Merging = Bringing & { kept: Conversation; gone: Conversation }

/**
 * Two conversations become one, for good. What one person wrote, or came from one address that nobody has proven yet, is put together as it is; somebody
 * else's only where staff say that they have seen it: from then on the one reads the words of the other, as does whoever proves that address. What is held is never brought anywhere.
 */
export function merge({ kept, gone, messages, otherWriter }: Merging, act: Act): Merged | Refusal {
  if (kept.id === gone.id) return refuse('conflict', 'merge_with_itself')
  const same = sameWriter(kept, gone)
  if (!same && !otherWriter) return refuse('conflict', 'merge_other_writer', {}, 'otherWriter')
  const ended = endIn(gone, { into: kept.id, messages, otherWriter: !same }, act)
  if (isRefusal(ended)) return ended
  const grown = converse(kept, { verb: 'absorb', act }, () => ({
    conversation: {
      ...withPromisesOf(kept, gone, act),
      status: joined(kept, gone),
      // The moved messages take the numbers in between.
      sequence: kept.sequence + messages,
      orderId: kept.orderId ?? (same ? gone.orderId : null),
      orderLineId: kept.orderId === null && same ? gone.orderLineId : kept.orderLineId,
    },
    data: { merged: gone.id, messages, otherWriter: !same },
  }))
  return isRefusal(grown) ? grown : { kept: grown, gone: ended }
}

/** It goes on elsewhere, with what it promised. Nothing that waits for its customer's own yes or no may be left behind. */
export function endIn(gone: Conversation, { into, messages, otherWriter }: Bringing & { into: string }, act: Act): Conversed | Refusal {
  return converse(gone, { verb: 'merge', act }, () => {
    if (waiting(gone, act.now)) return refuse('conflict', 'merge_request_open')
    if (gone.offers.some(({ state }) => state === 'offered')) return refuse('conflict', 'merge_offer_open')
    return {
      conversation: { ...lifted(recalled(gone, act.now), act), status: 'merged', mergedInto: into },
      data: { into, messages, otherWriter },
    }
  })
}

/** Whoever waits for an answer in either waits for one in both. */
const joined = (kept: Conversation, gone: Conversation): Conversation['status'] =>
  (['open', 'answered'] as const).find((status) => kept.status === status || gone.status === status) ?? kept.status
