import { type Actor, hasRole, type Role } from './actor.ts'
import type { Instant } from './time/instant.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What an event says, whatever it happened to: once, for good. `data` holds ids and codes only: no name, text, address or file content (invariant 6). */
export type Happening<Verb extends string, State extends string> = {
  id: string
  sequence: number
  at: Instant
  verb: Verb
  actorId: string | null
  actorRole: Role
  from: State | 'start'
  to: State
  data: { readonly [key: string]: Json }
}

type Doing<Verb> = { verb: Verb; by: readonly Role[]; act: { actor: Actor; now: Instant; newId: () => string } }
type Step<State> = { from: State | 'start'; next: { sequence: number; status: State }; data: { readonly [key: string]: Json } }

/** The one event of a change; `by` is the table's column of who may do `verb`. */
export const happening = <Verb extends string, State extends string>(
  { verb, by, act }: Doing<Verb>,
  { from, next, data }: Step<State>,
): Happening<Verb, State> => ({
  id: act.newId(),
  sequence: next.sequence,
  at: act.now,
  verb,
  actorId: act.actor.id,
  actorRole: actingRole(act.actor, by),
  from,
  to: next.status,
  data: told(act.actor, data),
})

/** What is done for the customer says so, and how they asked for it. */
const told = ({ onBehalf, via }: Actor, data: Step<unknown>['data']): Step<unknown>['data'] =>
  onBehalf === true ? { ...data, onBehalf: true, ...(via && { via }) } : data

/** The role that allowed the act: the table's first that the actor holds, directly before inherited. */
function actingRole(actor: Actor, by: readonly Role[]): Role {
  return by.find((role) => actor.roles.includes(role)) ?? (by.some((role) => hasRole(actor, role)) ? 'manager' : 'system')
}
