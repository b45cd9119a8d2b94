import { type Actor, hasRole, type Role } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** Where a parcel without a return stands. `proposed`: somebody was asked whether it is theirs. */
export const parcelStatuses = ['waiting', 'proposed', 'assigned', 'ended'] as const
export type ParcelStatus = (typeof parcelStatuses)[number]

type Transition = { from: readonly (ParcelStatus | 'start')[]; to: ParcelStatus | 'same'; by: readonly Role[] }

const dock: readonly Role[] = ['returns_agent', 'support']
const open = ['waiting', 'proposed'] as const

/** What may happen to a parcel without a return, as data; what is not here cannot happen through any door. Managers may do what support may. */
export const parcelTransitions = {
  record: { from: ['start'], to: 'waiting', by: dock },
  /** What is known of it, or where it lies, or another photo. */
  amend: { from: open, to: 'same', by: dock },
  /** A customer is asked whether it is theirs. */
  propose: { from: open, to: 'proposed', by: dock },
  /** The system: the conversation in which it was proposed became a return, or goes on in one. */
  assign: { from: open, to: 'assigned', by: [...dock, 'system'] },
  /** It leaves without a return. */
  end: { from: open, to: 'ended', by: dock },
  /** It was assigned to the wrong return, or is still here. The system: the return that it was assigned to ended before it was received. */
  reopen: { from: ['assigned', 'ended'], to: 'waiting', by: [...dock, 'system'] },
} as const satisfies Record<string, Transition>

export type ParcelVerb = keyof typeof parcelTransitions
export const parcelVerbs = Object.keys(parcelTransitions) as ParcelVerb[]

const table: Record<ParcelVerb, Transition> = parcelTransitions

/** Why `verb` cannot happen in this state, or undefined when it can. Server and button ask the same question. */
export const parcelObstacle = ({ status }: { status: ParcelStatus | 'start' }, verb: ParcelVerb): Refusal | undefined =>
  table[verb].from.includes(status) ? undefined : refuse('conflict', 'wrong_parcel_status', { verb, status })

/** Whether this actor's roles may ever do `verb`. */
export const mayHandle = (actor: Pick<Actor, 'roles'>, verb: ParcelVerb): Refusal | undefined =>
  table[verb].by.some((role) => hasRole(actor, role)) ? undefined : refuse('forbidden', 'role_may_not', { verb })
