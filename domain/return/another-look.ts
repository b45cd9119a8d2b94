import { type Actor, hasRole } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { RmaEvent } from './event.ts'
import { isContested } from './progress.ts'
import type { Unit } from './rma.ts'

/** Who refused each unit last: a person's or a key's id, null where nobody's is known. */
export type RefusedBy = ReadonlyMap<string, string | null>

/** What the events of a return say of it, in their order: the decision refuses units by name, the dock gives each its verdict. */
export function refusedBy(events: readonly Pick<RmaEvent, 'verb' | 'actorId' | 'data'>[]): RefusedBy {
  const by = new Map<string, string | null>()
  for (const { verb, actorId, data } of events) {
    if (verb === 'approve') for (const id of named(data['rejected'])) by.set(id, actorId)
    if (verb === 'inspect' || verb === 'correct_inspection')
      for (const id of refusedIn(verb === 'inspect' ? data['units'] : data['after'])) by.set(id, actorId)
  }
  return by
}

const named = (ids: unknown): string[] => (Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])

const refusedIn = (verdicts: unknown): string[] =>
  Array.isArray(verdicts)
    ? verdicts.flatMap((one: { unit?: unknown; verdict?: unknown }) =>
        one.verdict === 'refused' && typeof one.unit === 'string' ? [one.unit] : [],
      )
    : []

/** This actor refused what is contested here. */
export const isOwnRefusal = ({ contest }: Pick<Unit, 'contest'>, { id }: Pick<Actor, 'id'>): boolean =>
  id !== null && contest?.refusedBy === id

/**
 * « Une autre personne, ou un responsable, revoit le refus »: nobody answers for their own refusal, whatever the answer. Where nobody else can,
 * a manager does, with a reason that stays in the journal.
 */
export function ownLook(units: readonly Unit[], { actor, reasoned }: { actor: Actor; reasoned: boolean }): Refusal | undefined {
  if (!units.some((unit) => isContested(unit) && isOwnRefusal(unit, actor))) return undefined
  if (!hasRole(actor, 'manager')) return refuse('forbidden', 'own_refusal')
  return reasoned ? undefined : refuse('invalid', 'own_refusal_needs_reason', {}, 'reason')
}
