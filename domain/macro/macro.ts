import { type Actor, hasRole, type Locale } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { strangeVariable } from './variables.ts'

/** A text that staff answer with, in the customer's language: one person's own, or everybody's (`ownerId` null). */
export type Macro = {
  id: string
  ownerId: string | null
  version: number
  name: string
  archivedAt: Instant | null
} & MacroTexts

/** At least one of both; a customer of the other language gets the one there is. */
export type MacroTexts = Readonly<Record<Locale, string | null>>

/** So many, one's own or everybody's, can still be chosen from. */
export const MOST_MACROS = 200

/** Everybody's texts are the managers' and admins' to change; each person's own are theirs alone, and do not exist for others. */
export function mayKeepMacro(actor: Pick<Actor, 'id' | 'roles'>, { ownerId }: Pick<Macro, 'ownerId'>): Refusal | undefined {
  if (ownerId !== null) return ownerId === actor.id ? undefined : refuse('missing', 'macro_unknown')
  return hasRole(actor, 'manager') || hasRole(actor, 'admin') ? undefined : refuse('forbidden', 'macro_shared_by_managers')
}

/** Whether a macro may be kept so: something is said, and every variable is one that a case can fill in. */
export function flawed({ fr, en }: MacroTexts): Refusal | undefined {
  if (fr === null && en === null) return refuse('invalid', 'macro_says_nothing', {}, 'fr')
  for (const [field, text] of [['fr', fr] as const, ['en', en] as const]) {
    const strange = text === null ? undefined : strangeVariable(text)
    if (strange !== undefined) return refuse('invalid', 'macro_variable_unknown', { variable: strange }, field)
  }
  return undefined
}
