import type { Clock } from '#domain/clock/clock.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { lifting, running } from '#domain/return/clocks.ts'
import { converse, type Conversed } from './act.ts'
import type { Conversation } from './conversation.ts'

/** Both as they are then: `kept` goes on with the messages of both, `gone` says where they are. Each with its event. */
export type Merged = { kept: Conversed; gone: Conversed }

type Merging = { kept: Conversation; gone: Conversation; /** How many messages move. */ messages: number }

/**
 * Two conversations of one person become one, for good. Of two promises of a kind the earlier one stays: nobody is answered later for having written
 * twice. Only what one and the same person wrote is put together, proven or not: else somebody would read a stranger's words as their own.
 */
export function merge({ kept, gone, messages }: Merging, act: Act): Merged | Refusal {
  const refusal = unlike(kept, gone)
  if (refusal) return refusal
  const ended = converse(gone, { verb: 'merge', act }, () => ({
    conversation: { ...lifted(gone, act), status: 'merged', mergedInto: kept.id },
    data: { into: kept.id, messages },
  }))
  if (isRefusal(ended)) return ended
  const grown = converse(kept, { verb: 'absorb', act }, () => ({
    conversation: {
      ...promises(kept, gone, act),
      status: joined(kept, gone),
      // The moved messages take the numbers in between.
      sequence: kept.sequence + messages,
      orderId: kept.orderId ?? gone.orderId,
      orderLineId: kept.orderId === null ? gone.orderLineId : kept.orderLineId,
      assigneeId: kept.assigneeId ?? gone.assigneeId,
    },
    data: { merged: gone.id, messages },
  }))
  return isRefusal(grown) ? grown : { kept: grown, gone: ended }
}

function unlike(kept: Conversation, gone: Conversation): Refusal | undefined {
  if (kept.id === gone.id) return refuse('conflict', 'merge_with_itself')
  const same =
    kept.customerId === null
      ? gone.customerId === null && kept.email !== null && kept.email === gone.email
      : kept.customerId === gone.customerId
  if (!same) return refuse('conflict', 'merge_other_writer')
  if (gone.prepared.some(({ state }) => state === 'waiting')) return refuse('conflict', 'merge_request_open')
  return gone.offers.some(({ state }) => state === 'offered') ? refuse('conflict', 'merge_offer_open') : undefined
}

/** Whoever waits for an answer in either waits for one in both. */
const joined = (kept: Conversation, gone: Conversation): Conversation['status'] =>
  (['open', 'answered'] as const).find((status) => kept.status === status || gone.status === status) ?? kept.status

const kinds = ['reply', 'escalation'] as const

const lifted = (gone: Conversation, { now }: Act): Conversation =>
  kinds.reduce((conversation, kind) => lifting(conversation, { kind }, now), gone)

/** The promises of the one that goes on: its own, or the other's where that is due before. */
function promises(kept: Conversation, gone: Conversation, { now, newId }: Act): Conversation {
  return kinds.reduce((conversation, kind) => {
    const [own, other] = [running(kept, { kind }), running(gone, { kind })]
    if (!other || (own && own.due <= other.due)) return conversation
    const carried: Clock = { ...other, id: newId() }
    const lifted = own ? lifting(conversation, { kind }, now) : conversation
    return { ...lifted, clocks: [...lifted.clocks, carried] }
  }, kept)
}
