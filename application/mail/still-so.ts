import type { ConversationStatus, ConversationVerb } from '#domain/conversation/transitions.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import type { Status } from '#domain/return/status.ts'
import { obstacle, type Verb } from '#domain/return/transitions.ts'
import type { ContactKind, MailKind } from '../reactions.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import { isOfContact } from './contact-mails.ts'
import { isOfReturn } from './return-mails.ts'

/** Where a case stands, as far as its mails ask: the return's state, or null before there is one. */
export type Standing = {
  status: Status | null
  talkStatus: ConversationStatus
  /** The promises that run. */
  promised: readonly ClockKind[]
  /** A settlement waits to be accepted. */
  isOffered: boolean
  /** A request that staff wrote down waits to be confirmed. */
  isPrepared: boolean
}

/** What has happened in the case since the mail's own act. */
type Since = { since: readonly (Verb | ConversationVerb)[] }
type Rule = (now: Standing & Since) => boolean

const always: Rule = () => true
const none =
  (...verbs: readonly (Verb | ConversationVerb)[]): Rule =>
  ({ since }) =>
    !since.some((verb) => verbs.includes(verb))
const inState =
  (status: Status, ...until: readonly Verb[]): Rule =>
  (now) =>
    now.status === status && none(...until)(now)
const runs =
  (...kinds: readonly ClockKind[]): Rule =>
  ({ promised }) =>
    kinds.some((kind) => promised.includes(kind))
const both =
  (one: Rule, other: Rule): Rule =>
  (now) =>
    one(now) && other(now)

/** While what a mail of a return says is so: it is worded anew from the case, and after that it would say something untrue. */
const ofReturn: Readonly<Record<ReturnMailKind, Rule>> = {
  submitted: ({ status }) => status === 'submitted' || status === 'needs_details',
  details_asked: inState('needs_details', 'request_details', 'still_waiting'),
  approved: inState('approved', 'approve'),
  rejected: inState('rejected', 'reject'),
  cancelled: inState('cancelled', 'cancel'),
  expired: inState('expired', 'lapse'),
  reminder: runs('details_by', 'return_by'),
  offer: both(({ isOffered }) => isOffered, none('offer_settlement')),
  offer_accepted: none('reopen'),
  done_for_you: always,
  received: none('correct_receipt'),
  inspected: none('correct_inspection', 'answer_contest'),
  contest_answered: none('correct_inspection'),
  executed: none('void_resolution'),
  shipped_back: always,
  pickup_arranged: both(
    ({ status }) => status !== null && obstacle({ status }, 'arrange_pickup') === undefined,
    none('arrange_pickup', 'confirm_shipment', 'receive'),
  ),
  label_attached: both(
    ({ status }) => status !== null && obstacle({ status }, 'attach_label') === undefined,
    none('attach_label', 'void_label', 'receive'),
  ),
  label_voided: always,
  escalation_received: runs('escalation'),
  escalation_answered: always,
  message: always,
  files_refused: always,
}

/** The same of a conversation without a return. */
const ofContact: Readonly<Record<ContactKind, Rule>> = {
  contact_received: ({ talkStatus, promised }) => talkStatus === 'held' || (talkStatus === 'open' && promised.includes('reply')),
  contact_message: always,
  contact_offer: both(({ isOffered, status }) => isOffered && status === null, none('offer')),
  contact_prepared: both(({ isPrepared }) => isPrepared, none('prepare_return')),
  contact_reminder: ({ isPrepared }) => isPrepared,
  contact_escalated: both(runs('escalation'), ({ status }) => status === null),
  contact_done_for_you: always,
  contact_files_refused: always,
}

/** Whether a mail says what is still so; undefined for one that is not worded from its case. */
export function isStillSo(kind: MailKind, now: Standing & Since): boolean | undefined {
  if (isOfReturn(kind)) return now.status !== null && ofReturn[kind](now)
  return isOfContact(kind) ? ofContact[kind](now) : undefined
}
