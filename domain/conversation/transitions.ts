import { type Actor, hasRole, type Role } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/**
 * Where a conversation without a return stands. `held`: something about it looks like a machine's, and a person looks first; `open`: we
 * owe an answer; `merged`: it goes on in another one; `in_return`: it goes on in the return that it became, under that one's own table.
 */
const conversationStatuses = ['held', 'open', 'answered', 'closed', 'spam', 'in_return', 'merged'] as const
export type ConversationStatus = (typeof conversationStatuses)[number]

type Transition = {
  from: readonly (ConversationStatus | 'start')[]
  to: readonly (ConversationStatus | 'same')[]
  by: readonly Role[]
  /** Who may do it for the customer who asks for it, on the telephone. */
  behalf?: readonly Role[]
  /** It changes nothing that anybody decides by: the version that they saw still stands. */
  aside?: true
  /** It tells whoever wrote something, or promises it: there must be an address. */
  tells?: true
}

const staff: readonly Role[] = ['support', 'returns_agent', 'finance', 'admin']
const support: readonly Role[] = ['support']
const live = ['held', 'open', 'answered', 'closed'] as const
const trusted = ['open', 'answered', 'closed'] as const

/** What may happen to a conversation, as data; what is not here cannot happen through any door. Managers may do what support may. */
export const conversationTransitions = {
  open: { from: ['start'], to: ['open', 'held'], by: ['customer'] },
  /** Staff write first: about a parcel that may be the customer's. */
  address: { from: ['start'], to: ['answered'], by: [...support, 'returns_agent'], tells: true },
  /** Who wrote has shown that the address is theirs. What was held is no longer. */
  prove: { from: [...live, 'spam'], to: ['same', 'open'], by: ['customer'] },
  /** A new word of the customer's opens again what was closed; thanks and nothing besides leave it as it was (decision 30). */
  write: { from: [...live, 'spam'], to: ['open', 'same'], by: ['customer'] },
  /** Nobody answers what is held before a person has looked: it may be somebody in a customer's name. */
  reply: { from: trusted, to: ['answered'], by: support, tells: true },
  /** The system notes what a machine answered, and that a mail did not arrive. */
  note: { from: [...live, 'spam'], to: ['same'], by: [...staff, 'system'] },
  assign_order: { from: trusted, to: ['same'], by: support },
  escalate: { from: trusted, to: ['open'], by: ['customer', ...support], tells: true },
  offer: { from: trusted, to: ['answered'], by: support, tells: true },
  accept_offer: { from: trusted, to: ['in_return'], by: ['customer'], behalf: support },
  decline_offer: { from: trusted, to: ['same'], by: ['customer'], behalf: support },
  /** Staff wrote down a request for a return, for the customer to confirm by e-mail. */
  prepare_return: { from: trusted, to: ['answered'], by: support },
  confirm_return: { from: trusted, to: ['in_return'], by: ['customer'] },
  /** The customer wants it otherwise, and is owed an answer again. */
  decline_return: { from: trusted, to: ['open'], by: ['customer'] },
  recall_return: { from: trusted, to: ['same'], by: support },
  /** The customer has let its time go by (E1). */
  lapse_return: { from: trusted, to: ['same'], by: ['system'] },
  turn_into_return: { from: trusted, to: ['in_return'], by: support },
  /** Into another one, or a return's, which goes on with both's messages. */
  merge: { from: trusted, to: ['merged'], by: support },
  absorb: { from: trusted, to: ['same', 'open', 'answered'], by: support },
  close: { from: ['held', 'open', 'answered'], to: ['closed'], by: support },
  /** Nobody has written for as long as the policy says (E1); a word of the customer's opens it again. */
  lapse: { from: ['answered'], to: ['closed'], by: ['system'] },
  mark_spam: { from: live, to: ['spam'], by: support },
  /** Not spam after all, or nothing wrong with what was held: the promise starts. */
  release: { from: ['held', 'spam'], to: ['open'], by: support, tells: true },
  /** The system hands on the conversations of whoever leaves. */
  assign: { from: [...live, 'spam'], to: ['same'], by: [...support, 'system'], aside: true },
} as const satisfies Record<string, Transition>

export type ConversationVerb = keyof typeof conversationTransitions
export const conversationVerbs = Object.keys(conversationTransitions) as ConversationVerb[]

const table: Record<ConversationVerb, Transition> = conversationTransitions

/** Why `verb` cannot happen in this state, or undefined when it can. Server and button ask the same question. */
export function conversationObstacle(
  { status, email }: { status: ConversationStatus | 'start'; email?: string | null },
  verb: ConversationVerb,
): Refusal | undefined {
  if (!table[verb].from.includes(status)) return refuse('conflict', 'wrong_conversation_status', { verb, status })
  return email === null && table[verb].tells ? refuse('conflict', 'no_address') : undefined
}

/** Whether `verb` leaves the version as it is. */
export const isAsideInTalk = (verb: ConversationVerb): boolean => table[verb].aside === true

/** Which roles let an actor do `verb`: in their own right, or for the customer who asks for it. */
export const rolesInTalk = ({ onBehalf }: Pick<Actor, 'onBehalf'>, verb: ConversationVerb): readonly Role[] =>
  onBehalf === true ? (table[verb].behalf ?? []) : table[verb].by

/** Whether this actor's roles may ever do `verb`; whose conversation it is, is asked elsewhere. */
export function mayConverse(actor: Pick<Actor, 'roles' | 'onBehalf'>, verb: ConversationVerb): Refusal | undefined {
  if (rolesInTalk(actor, verb).some((role) => hasRole(actor, role))) return undefined
  return refuse('forbidden', 'role_may_not', { verb })
}

/** Whether `verb` may lead from one state to the other. */
export const conversationLands = (verb: ConversationVerb, from: ConversationStatus | 'start', to: ConversationStatus): boolean =>
  table[verb].to.some((end) => end === to || (end === 'same' && from === to))
