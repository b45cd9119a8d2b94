import { dayDeadline } from '#domain/calendar/day-deadline.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Act } from '#domain/return/act.ts'
import { type Assignment, assignedMeanwhile } from '#domain/return/assign.ts'
import { running, starting, voiding } from '#domain/return/clocks.ts'
import { answered, asked } from '#domain/return/reply.ts'
import { quietDays } from '#domain/policy/quiet-days.ts'
import { refuse } from '#domain/refusal.ts'
import { converse, type Conversed, recorded } from './act.ts'
import type { Conversation } from './conversation.ts'
import { withoutWaiting } from './into-return.ts'
import { conversationObstacle, mayConverse } from './transitions.ts'

type Opening = Pick<Conversation, 'id' | 'customerId' | 'companyId' | 'email' | 'orderId' | 'suspicions'> &
  Partial<Pick<Conversation, 'orderLineId'>>

/** The contact form comes in (B4): an answer is promised at once, or, where something looks like a machine's, as soon as a person or a code clears it. */
export function open(opening: Opening, act: Act): Conversed | Refusal {
  const refusal = mayConverse(act.actor, 'open')
  if (refusal) return refusal
  const fresh = begun(opening, act)
  const conversation = fresh.status === 'open' ? asked(fresh, act) : fresh
  return recorded('start', { conversation, data: { suspicions: opening.suspicions } }, { verb: 'open', act })
}

const begun = (opening: Opening, { now }: Act): Conversation => ({
  orderLineId: null,
  ...opening,
  status: opening.suspicions.length > 0 ? 'held' : 'open',
  mergedInto: null,
  version: 0,
  sequence: 0,
  openedAt: now,
  assigneeId: null,
  clocks: [],
  offers: [],
  prepared: [],
})

/** Staff write first, to a customer who is known by an order; what they answer is promised an answer like any words of theirs. */
export function address(opening: Opening, act: Act): Conversed | Refusal {
  const refusal = mayConverse(act.actor, 'address') ?? conversationObstacle({ status: 'start', email: opening.email }, 'address')
  if (refusal) return refusal
  const conversation = spokenTo(begun(opening, act), act)
  return recorded('start', { conversation }, { verb: 'address', act })
}

/** The customer wrote: an answer is promised, unless one is already. Thanks and nothing besides want none, and leave it as it was (decision 30). */
export const write = (conversation: Conversation, act: Act, { thanks = false } = {}): Conversed | Refusal =>
  converse(conversation, { verb: 'write', act }, () => ({
    conversation: thanks ? conversation : asked({ ...conversation, status: 'open' }, act),
  }))

/** Staff answers: the promises of a reply and of an escalation are kept. Who answers first hears of what comes next. */
export const reply = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'reply', act }, () => ({ conversation: spokenTo(conversation, act) }))

/** A word among staff. */
export const note = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'note', act }, () => ({ conversation }))

/** After a public word of staff's. */
export const spokenTo = (conversation: Conversation, { actor, now }: Act): Conversation => ({
  ...answered(conversation, now),
  status: 'answered',
  assigneeId: conversation.assigneeId ?? actor.id,
})

/** Somebody with more say must look (B3): the escalation promise starts, met by the first public answer of staff. */
export const escalate = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'escalate', act }, () =>
    running(conversation, { kind: 'escalation' })
      ? refuse('conflict', 'already_escalated')
      : { conversation: starting({ ...conversation, status: 'open' }, { kind: 'escalation' }, act) },
  )

/** A code that was sent to the address came back: it is theirs, and nothing about it is suspected any more. */
export const prove = (conversation: Conversation, owner: { customerId: string; companyId: string | null }, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'prove', act }, () => ({ conversation: cleared({ ...conversation, ...owner }, act) }))

/** A person looked, and it is nothing bad. */
export const release = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'release', act }, () => ({
    conversation: asked({ ...conversation, status: 'open', suspicions: [] }, act),
  }))

const cleared = (conversation: Conversation, act: Act): Conversation =>
  conversation.status === 'held' ? asked({ ...conversation, status: 'open', suspicions: [] }, act) : conversation

/** Nothing is left to say; whatever was promised is no longer wanted. */
export const close = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'close', act }, () => ({
    conversation: voiding({ ...withoutWaiting(conversation, act.now), status: 'closed' }, ['reply', 'escalation'], act.now),
  }))

/**
 * All was said, and nobody has written for as long as the policy gives, counted in calendar days from the last word (E1). What waits for the customer's own
 * yes or no is not ended with it.
 */
export const lapse = (conversation: Conversation, lastAt: Instant, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'lapse', act }, () => {
    const due = dayDeadline({ from: lastAt, days: quietDays(act.policy), zone: act.policy.zone, roll: 'none', holidays: 'FR' })
    if (act.now <= due) return refuse('conflict', 'delay_still_runs', { due })
    if (conversation.offers.some(({ state }) => state === 'offered') || conversation.prepared.some(({ state }) => state === 'waiting'))
      return refuse('conflict', 'waits_for_customer')
    return { conversation: { ...conversation, status: 'closed' } }
  })

/** Nobody is owed an answer. The text stays, and the customer's own word opens it again. */
export const markSpam = (conversation: Conversation, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'mark_spam', act }, () => ({
    conversation: voiding({ ...withoutWaiting(conversation, act.now), status: 'spam' }, ['reply', 'escalation'], act.now),
  }))

/** Whose work it is from now on; see `domain/return/assign.ts`. */
export const assign = (conversation: Conversation, { assigneeId, seen }: Assignment, act: Act): Conversed | Refusal =>
  converse(
    conversation,
    { verb: 'assign', act },
    () =>
      assignedMeanwhile(conversation, seen) ?? {
        conversation: { ...conversation, assigneeId },
        data: { assignee: assigneeId, before: conversation.assigneeId },
      },
  )

/** Which order it is about, as far as staff found. */
export const assignOrder = (conversation: Conversation, orderId: string, act: Act): Conversed | Refusal =>
  converse(conversation, { verb: 'assign_order', act }, () => ({
    conversation: { ...conversation, orderId, orderLineId: orderId === conversation.orderId ? conversation.orderLineId : null },
    data: { order: orderId, before: conversation.orderId },
  }))
