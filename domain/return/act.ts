import type { Actor } from '#domain/actor.ts'
import { happening, type Json } from '#domain/happening.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { RmaEvent } from './event.ts'
import { hindrance } from './hindrance.ts'
import { ending } from './end.ts'
import type { Rma } from './rma.ts'
import { isAside, landings, permitted, rolesFor, type Verb } from './transitions.ts'

/** Who acts, when, under which policy version: what every verb is given besides its own input. */
export type Act = { actor: Actor; now: Instant; policy: Policy; newId: () => string }

/** What a verb answers: the next state and the one event that tells of it. */
export type Decided = { next: Rma; event: RmaEvent }

type Data = { readonly [key: string]: Json }

/** What a verb changes: the return, and what the event keeps of it. */
export type Change = { rma: Rma; data?: Data }

/**
 * The frame of every verb: who may and whether the state allows it, then the change, then one event.
 * Throws when a change lands in a state that the table does not name: a fault in the verb, not in the input.
 */
export function transition(
  { rma, verb, act }: { rma: Rma; verb: Verb; act: Act },
  change: (rma: Rma) => Change | Refusal,
): Decided | Refusal {
  const refusal = permitted(act.actor, verb) ?? hindrance(verb, { rma, actor: act.actor })
  if (refusal) return refusal
  const changed = change(rma)
  if (isRefusal(changed)) return changed
  return record(rma.status, changed, { verb, act })
}

/** Nobody's status stands before a submission: only the role is asked. */
export const permitSubmit = (act: Act): Refusal | undefined => permitted(act.actor, 'submit')

/** Seals a change: version (where anybody decides by it) and sequence move on, one event says so. */
export function record(from: Rma['status'] | 'start', { rma, data = {} }: Change, { verb, act }: { verb: Verb; act: Act }): Decided {
  const next = ending({ ...rma, version: rma.version + (isAside(verb) ? 0 : 1), sequence: rma.sequence + 1 }, from, act.now)
  assertLanding(verb, from, next)
  const by = rolesFor(act.actor, verb)
  return { next, event: { ...happening({ verb, by, act }, { from, next, data }), returnId: next.id } }
}

function assertLanding(verb: Verb, from: Rma['status'] | 'start', next: Rma): void {
  if (!landings(verb, from).includes(next.status))
    throw new Error(`${verb} from ${from} landed in ${next.status}, which the table does not name`)
}
