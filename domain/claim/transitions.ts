import { type Actor, hasRole, type Role } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** Where a claim on a supplier stands: being prepared, with them, answered for every unit (credited where any was), given up. */
export const claimStatuses = ['open', 'sent', 'credited', 'refused', 'cancelled'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export type ClaimTransition = {
  from: readonly (ClaimStatus | 'start')[]
  to: readonly (ClaimStatus | 'same')[]
  by: readonly Role[]
}

const dock: readonly Role[] = ['returns_agent']
const money: readonly Role[] = ['finance']
const sentOn = ['sent', 'credited', 'refused'] as const

/** What may happen to a claim, as data; what is not here cannot happen through any door. Managers may do what returns agents and finance may. */
export const claimTransitions = {
  open: { from: ['start'], to: ['open'], by: dock },
  add: { from: ['open'], to: ['same'], by: dock },
  remove: { from: ['open'], to: ['same'], by: dock },
  /** What is expected, the defect in words, the supplier's reference. */
  edit: { from: ['open'], to: ['same'], by: dock },
  cancel: { from: ['open'], to: ['cancelled'], by: dock },
  /** The goods leave for the supplier. */
  send: { from: ['open'], to: ['sent'], by: dock },
  /** They did not leave after all. */
  recall: { from: ['sent'], to: ['open'], by: dock },
  refer: { from: sentOn, to: ['same'], by: [...dock, ...money] },
  credit: { from: ['sent'], to: ['same', 'credited'], by: money },
  refuse: { from: ['sent'], to: ['same', 'credited', 'refused'], by: [...dock, ...money] },
  /** What they refused is here again, and may go into another claim or elsewhere. */
  take_back: { from: sentOn, to: ['same'], by: dock },
  /** An answer was noted wrongly. */
  correct: { from: sentOn, to: ['sent'], by: money },
} as const satisfies Record<string, ClaimTransition>

export type ClaimVerb = keyof typeof claimTransitions
export const claimVerbs = Object.keys(claimTransitions) as ClaimVerb[]

const table: Record<ClaimVerb, ClaimTransition> = claimTransitions

/** Why `verb` cannot happen in this state, or undefined when it can. Server and button ask the same question. */
export const claimObstacle = ({ status }: { status: ClaimStatus | 'start' }, verb: ClaimVerb): Refusal | undefined =>
  table[verb].from.includes(status) ? undefined : refuse('conflict', 'wrong_claim_status', { verb, status })

export const mayClaim = (actor: Pick<Actor, 'roles'>, verb: ClaimVerb): boolean => table[verb].by.some((role) => hasRole(actor, role))

export const claimRoles = (verb: ClaimVerb): readonly Role[] => table[verb].by

/** Whether the table names this landing. */
export const claimLands = (verb: ClaimVerb, from: ClaimStatus | 'start', to: ClaimStatus): boolean =>
  table[verb].to.some((end) => (end === 'same' ? from === to : end === to))
