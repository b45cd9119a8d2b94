import { type Actor, hasRole, type Role } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { openStatuses, type Status, statuses } from './status.ts'

/** One row of the table in domain.md. `start` is before there is a return; `same` keeps the state; `before` is the state the return ended from. */
export type Transition = {
  from: readonly (Status | 'start')[]
  to: readonly (Status | 'same' | 'before')[]
  by: readonly Role[]
  /** Who may do it for the customer who asks for it, on record as such (domain.md, Actors). */
  behalf?: readonly Role[]
  /** Landings that not every state of `from` leads to. */
  only?: Readonly<Partial<Record<Status | 'same', readonly Status[]>>>
  /** It changes nothing that anybody decides by: the version that they saw still stands. */
  aside?: true
}

const support: readonly Role[] = ['support', 'api_key']
const dock: readonly Role[] = ['returns_agent', 'api_key']
const notClosed = statuses.filter((status) => status !== 'closed')

/**
 * What may happen to a return, as data: API, buttons, diagram, documentation and tests derive from it.
 * Managers may do what support, returns agents and finance may (`hasRole`). `closed` is reachable from every
 * row after which nothing is owed and nothing expected.
 */
export const transitions = {
  submit: { from: ['start'], to: ['submitted'], by: ['customer', ...support] },
  change_type: { from: ['submitted', 'needs_details'], to: ['same'], by: ['customer', ...support] },
  request_details: { from: ['submitted'], to: ['needs_details'], by: support },
  provide_details: { from: ['needs_details'], to: ['submitted'], by: ['customer'], behalf: ['support'] },
  still_waiting: { from: ['submitted'], to: ['needs_details'], by: support },
  approve: { from: ['submitted', 'needs_details'], to: ['approved'], by: [...support, 'system'] },
  reject: { from: ['submitted', 'needs_details'], to: ['rejected'], by: support },
  /** A battery that nobody may post, or what of it has not come, is fetched on that day. */
  arrange_pickup: { from: ['approved', 'shipped', 'received'], to: ['same'], by: support },
  /** The carrier's own label for a parcel, in place of an earlier one of the same parcel. */
  attach_label: { from: ['approved', 'shipped'], to: ['same'], by: [...support, 'system'] },
  /** Asked of the carrier, by whoever wants another one, or by the system where an approval offers one. */
  request_label: { from: ['approved', 'shipped'], to: ['same'], by: [...support, 'system'] },
  fail_label: { from: ['approved', 'shipped'], to: ['same'], by: ['system'] },
  void_label: { from: ['approved', 'shipped'], to: ['same'], by: support },
  cancel: { from: ['submitted', 'needs_details', 'approved'], to: ['cancelled'], by: ['customer', ...support], behalf: ['support'] },
  lapse: { from: ['needs_details', 'approved'], to: ['expired'], by: ['system'] },
  offer_settlement: { from: openStatuses, to: ['same'], by: support },
  accept_settlement: {
    from: openStatuses,
    to: ['approved', 'resolving', 'same'],
    by: ['customer'],
    behalf: ['support'],
    only: { approved: ['submitted', 'needs_details'], same: ['approved', 'shipped', 'received', 'resolving'] },
  },
  decline_settlement: {
    from: openStatuses,
    to: ['same', 'closed'],
    by: ['customer'],
    behalf: ['support'],
    only: { closed: ['resolving'] },
  },
  withdraw_settlement: { from: openStatuses, to: ['same', 'closed'], by: support, only: { closed: ['resolving'] } },
  confirm_shipment: { from: ['approved', 'shipped'], to: ['shipped'], by: ['customer'], behalf: ['support'] },
  receive: { from: ['approved', 'shipped', 'received', 'resolving', 'expired'], to: ['received'], by: dock },
  declare_missing: {
    from: ['approved', 'shipped', 'received'],
    to: ['same', 'received', 'resolving', 'closed'],
    by: [...dock, 'support', 'system'],
    only: { received: ['received'] },
  },
  inspect: { from: ['received'], to: ['received', 'resolving', 'closed'], by: dock },
  contest: {
    from: ['approved', 'shipped', 'received', 'resolving', 'closed'],
    to: ['same'],
    by: ['customer'],
    behalf: ['support'],
  },
  answer_contest: {
    from: ['approved', 'shipped', 'received', 'resolving', 'closed'],
    to: ['same', 'received', 'closed'],
    by: [...support, 'returns_agent'],
    only: { received: ['resolving'], closed: ['resolving'] },
  },
  /** To which bank account what is owed may be transferred. */
  give_account: { from: ['approved', 'shipped', 'received', 'resolving'], to: ['same'], by: ['customer'], behalf: ['support'] },
  execute: {
    from: ['approved', 'shipped', 'received', 'resolving'],
    to: ['same', 'closed'],
    by: ['finance', 'support', 'api_key'],
    only: { closed: ['resolving'] },
  },
  ship_back: { from: ['received', 'resolving'], to: ['same', 'closed'], by: dock, only: { closed: ['resolving'] } },
  agree_to_disposal: { from: ['received', 'resolving'], to: ['same'], by: ['customer'] },
  withdraw_agreement: { from: ['received', 'resolving'], to: ['same'], by: ['customer'] },
  dispose_refused: { from: ['received', 'resolving'], to: ['same', 'closed'], by: dock, only: { closed: ['resolving'] } },
  correct_receipt: { from: ['received', 'resolving', 'closed'], to: ['received'], by: dock },
  correct_inspection: {
    from: ['received', 'resolving', 'closed'],
    to: ['received', 'resolving', 'closed'],
    by: dock,
    only: { received: ['received'], resolving: ['resolving', 'closed'], closed: ['resolving', 'closed'] },
  },
  /** The invoicing system's credit note for what was given. */
  record_credit_note: { from: ['shipped', 'received', 'resolving', 'closed'], to: ['same'], by: ['finance', 'api_key'], aside: true },
  void_resolution: { from: ['resolving', 'closed'], to: ['resolving'], by: ['finance'] },
  reopen: { from: ['rejected', 'expired', 'cancelled', 'closed'], to: ['before'], by: ['manager'] },
  escalate: { from: notClosed, to: ['same'], by: ['customer', ...support] },
  /** What a customer wrote beside their return goes on in it. */
  absorb: { from: statuses, to: ['same'], by: ['support'] },
  /** Whether what the customer wrote wants an answer: none, or one after all (decision 30). */
  want_answer: { from: statuses, to: ['same'], by: ['support'], aside: true },
  /** The system hands on the cases of whoever leaves. */
  assign: { from: statuses, to: ['same'], by: [...support, 'returns_agent', 'system'], aside: true },
} as const satisfies Record<string, Transition>

export type Verb = keyof typeof transitions
export const verbs = Object.keys(transitions) as Verb[]

const table: Record<Verb, Transition> = transitions

/** Why `verb` cannot happen in this state, or undefined when it can. Server and button ask the same question. */
export function obstacle(rma: { status: Status | 'start' }, verb: Verb): Refusal | undefined {
  if (table[verb].from.includes(rma.status)) return undefined
  return refuse('conflict', 'wrong_status', { verb, status: rma.status })
}

/** The states that `verb` may lead to from this one; a reopening leads back to where the return ended from, whatever that was. */
export function landings(verb: Verb, from: Status | 'start'): readonly Status[] {
  const { to, only } = table[verb]
  return to.flatMap((end): readonly Status[] => {
    if (end === 'before') return from === 'start' ? [] : endedFrom(from)
    if (only?.[end]?.every((status) => status !== from)) return []
    return end !== 'same' ? [end] : from === 'start' ? [] : [from]
  })
}

/** Open states from which some verb ends a return so; a closed one is taken up where something may be owed. */
const endedFrom = (end: Status): readonly Status[] =>
  end === 'closed'
    ? ['resolving']
    : openStatuses.filter((open) => verbs.some((verb) => table[verb].from.includes(open) && table[verb].to.includes(end)))

/** Whether `verb` leaves the version as it is. */
export const isAside = (verb: Verb): boolean => table[verb].aside === true

/** Which roles let an actor do `verb`: in their own right, or for the customer who asks for it. */
export const rolesFor = ({ onBehalf }: Pick<Actor, 'onBehalf'>, verb: Verb): readonly Role[] =>
  onBehalf === true ? (table[verb].behalf ?? []) : table[verb].by

/** Whether this actor's roles may ever do `verb`; whose return it is, is asked elsewhere. */
export function permitted(actor: Pick<Actor, 'roles' | 'onBehalf'>, verb: Verb): Refusal | undefined {
  if (rolesFor(actor, verb).some((role) => hasRole(actor, role))) return undefined
  return refuse('forbidden', 'role_may_not', { verb })
}
