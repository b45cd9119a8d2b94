import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { ConversationVerb } from '#domain/conversation/transitions.ts'
import type { Json } from '#domain/happening.ts'
import { addHours, type Instant } from '#domain/time/instant.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Verb } from '#domain/return/transitions.ts'

/** Work that follows an act, written in the act's own transaction and done after it. */
export type Job = {
  queue: Queue
  data: { readonly [key: string]: Json }
  /** It waits until then. */
  notBefore?: Instant
  /** A code: it goes before all others, and is worth nothing after a while. */
  urgent?: true
  /** Whom it is for, where one who is slow must not keep others waiting. */
  group?: string
}
export type Queue = 'mail' | 'inbox' | 'clocks' | 'figures' | 'tidy' | 'retention' | 'labels' | 'webhooks'

/** Mails about a conversation that no return has. */
export const contactKinds = [
  'contact_received',
  'contact_message',
  'contact_offer',
  'contact_prepared',
  'contact_reminder',
  'contact_escalated',
  'contact_done_for_you',
  'contact_files_refused',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** The e-mails of domain.md's list, by what they tell. */
export const mailKinds = [
  'submitted',
  'details_asked',
  'approved',
  'rejected',
  'reminder',
  'expired',
  'cancelled',
  'received',
  'inspected',
  'contest_answered',
  'executed',
  'shipped_back',
  'pickup_arranged',
  'label_attached',
  'label_voided',
  'offer',
  'message',
  'withdrawal_acknowledged',
  'withdrawal_code',
  'withdrawal_answered',
  'escalation_received',
  'escalation_answered',
  'notices',
  'login_code',
  'guest_code',
  'offer_accepted',
  'done_for_you',
  'files_refused',
  'invitation',
  'rights_given',
  'factors_reset',
  ...contactKinds,
  'contact_code',
] as const
export type MailKind = (typeof mailKinds)[number]

/** One table: what each transition sets off. Live updates need no row: every saved return tells its sequence. */
const reactions: Readonly<Partial<Record<Verb, readonly MailKind[]>>> = {
  submit: ['submitted'],
  request_details: ['details_asked'],
  still_waiting: ['details_asked'],
  approve: ['approved'],
  arrange_pickup: ['pickup_arranged'],
  attach_label: ['label_attached'],
  void_label: ['label_voided'],
  reject: ['rejected'],
  cancel: ['cancelled'],
  lapse: ['expired'],
  offer_settlement: ['offer'],
  // Whoever asked for the return learns what a colleague has agreed to, and has their own word in writing.
  accept_settlement: ['offer_accepted'],
  receive: ['received'],
  inspect: ['inspected'],
  correct_inspection: ['inspected'],
  answer_contest: ['contest_answered'],
  execute: ['executed'],
  ship_back: ['shipped_back'],
  escalate: ['escalation_received'],
}

/** What staff did for a customer is told to them, where nothing else tells it. */
const doneForThem = ['done_for_you'] as const satisfies readonly MailKind[]

/** The jobs of one event: the mails it causes, each known by its cause so that a retry is the same mail. */
export const jobsOf = (event: Pick<RmaEvent, 'id' | 'returnId' | 'verb' | 'data'>): Job[] =>
  // A label that nobody has seen is nobody's to throw away.
  (event.data['printed'] === false ? [] : (reactions[event.verb] ?? (event.data['onBehalf'] === true ? doneForThem : []))).map((kind) => ({
    queue: 'mail',
    data: { kind, returnId: event.returnId, causeId: event.id },
  }))

/** A mail about a statement of withdrawal, caused by the statement itself or by what became of it. */
export const withdrawalMail = (kind: MailKind, withdrawalId: string, causeId = withdrawalId): Job => ({
  queue: 'mail',
  data: { kind, withdrawalId, causeId },
})

/** How long a mail waits for its reader to see the message on the page, and for those that follow it. */
const patienceHours = 2 / 60

/** When a plain message is mailed at the earliest, in a return or not. */
export const mailedFrom = (saidAt: Instant): Instant => addHours(saidAt, patienceHours)

/** Plain words of a conversation: an act of their own, but told like a return's messages, several at once and not to whoever has read them. */
export const plainVerbs: ReadonlySet<ConversationVerb> = new Set(['write', 'reply'])

/**
 * What each act in a conversation sets off, besides what staff did for a customer and nothing else tells; what becomes a return is told by the return's own
 * mails, and what was said with it by this one.
 */
const contactReactions: Readonly<Partial<Record<ConversationVerb, ContactKind>>> = {
  open: 'contact_received',
  address: 'contact_message',
  write: 'contact_message',
  reply: 'contact_message',
  offer: 'contact_offer',
  prepare_return: 'contact_prepared',
  decline_return: 'contact_message',
  escalate: 'contact_escalated',
  turn_into_return: 'contact_message',
  release: 'contact_received',
}

export function contactJobs({
  id,
  conversationId,
  verb,
  from,
  to,
  at,
  data,
}: Pick<ConversationEvent, 'id' | 'conversationId' | 'verb' | 'from' | 'to' | 'at' | 'data'>): Job[] {
  // Whoever proves the address of what was held is told until when they are answered.
  const told = contactReactions[verb] ?? (data['onBehalf'] === true && to !== 'in_return' ? 'contact_done_for_you' : undefined)
  const kind = verb === 'prove' && from === 'held' ? 'contact_received' : told
  const wait = plainVerbs.has(verb) ? { notBefore: mailedFrom(at) } : {}
  return kind ? [{ queue: 'mail', data: { kind, conversationId, causeId: id }, ...wait }] : []
}
