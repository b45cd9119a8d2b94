import { type Actor, hasRole } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { isOwnRefusal } from './another-look.ts'
import { isLive } from './carrier-label.ts'
import { needsPickup } from './label.ts'
import { ownOffer } from './own-offer.ts'
import { nothingToTransfer } from './pays-out.ts'
import { expected, isContested } from './progress.ts'
import { type Rma, replacementExecuted, unitsOf } from './rma.ts'
import { dockStatuses } from './status.ts'
import { obstacle, type Verb } from './transitions.ts'

type Asked = { rma: Rma; actor: Pick<Actor, 'id' | 'roles' | 'onBehalf'> }

const cancel = ({ rma, actor }: Asked): Refusal | undefined => {
  if (rma.legalBasis === 'withdrawal' && !actor.roles.includes('customer')) return refuse('conflict', 'only_customer_cancels_withdrawal')
  return replacementExecuted(rma) ? refuse('conflict', 'replacement_already_sent') : undefined
}

/** Why a return does not lapse, however late the customer is; undefined where it does (E1). */
export function neverLapses(rma: Rma): Refusal | undefined {
  if (rma.legalBasis === 'withdrawal') return refuse('conflict', 'withdrawal_never_lapses')
  return replacementExecuted(rma) ? refuse('conflict', 'replacement_already_sent') : undefined
}

const still_waiting = ({ rma }: Asked): Refusal | undefined => {
  if (rma.detailsAskedAt === null) return refuse('conflict', 'nothing_was_asked')
  return rma.detailsBrought ? refuse('conflict', 'details_were_brought') : undefined
}

const escalate = ({ rma }: Asked): Refusal | undefined =>
  rma.clocks.some((clock) => clock.kind === 'escalation' && clock.endedAt === null) ? refuse('conflict', 'already_escalated') : undefined

const answer_contest = ({ rma, actor }: Asked): Refusal | undefined => {
  const units = unitsOf(rma).filter(isContested)
  const all = units.length > 0 && units.every((unit) => isOwnRefusal(unit, actor))
  return all && !hasRole(actor, 'manager') ? refuse('forbidden', 'own_refusal') : undefined
}

const accept_settlement = ({ rma, actor }: Asked): Refusal | undefined => {
  const open = rma.settlements.find(({ state }) => state === 'offered')
  return open && ownOffer(open, actor)
}

/** The dock hands on what is at the dock, or on its way there; support anything. */
const assign = ({ rma, actor }: Asked): Refusal | undefined =>
  hasRole(actor, 'support') || actor.roles.some((role) => role === 'system' || role === 'api_key') || dockStatuses.includes(rma.status)
    ? undefined
    : refuse('forbidden', 'not_at_dock')

const hindrances: Partial<Record<Verb, (asked: Asked) => Refusal | undefined>> = {
  cancel,
  lapse: ({ rma }) => neverLapses(rma),
  still_waiting,
  escalate,
  answer_contest,
  accept_settlement,
  // A battery that nobody may post is fetched: it leaves once a day was agreed on (decision 29).
  // What has left already did so: more may be said of it.
  confirm_shipment: ({ rma }) =>
    rma.status === 'approved' && needsPickup(rma) && rma.pickupOn === null ? refuse('conflict', 'not_to_be_posted') : undefined,
  arrange_pickup: ({ rma }) => (needsPickup(rma) && expected(rma).length > 0 ? undefined : refuse('conflict', 'nothing_to_fetch')),
  // The lithium gate stops every label, a carrier's too: only an approval lifts it (facts.md 6.5).
  attach_label: ({ rma }) => (needsPickup(rma) ? refuse('conflict', 'label_withheld_for_safety') : undefined),
  request_label: ({ rma }) => (needsPickup(rma) ? refuse('conflict', 'label_withheld_for_safety') : undefined),
  fail_label: ({ rma }) => (rma.labels.some(({ state }) => state === 'requested') ? undefined : refuse('conflict', 'no_label_requested')),
  void_label: ({ rma }) => (rma.labels.some(isLive) ? undefined : refuse('conflict', 'no_label_to_void')),
  give_account: ({ rma }) => nothingToTransfer(rma),
  assign,
}

/** Why `verb` cannot happen now, whatever would be typed with it, or undefined: the table first, then what the return's own facts forbid. */
export const hindrance = (verb: Verb, asked: Asked): Refusal | undefined => obstacle(asked.rma, verb) ?? hindrances[verb]?.(asked)
