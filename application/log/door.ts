import { isStaff } from '#domain/actor.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Within } from '../errand.ts'
import { holdBack } from '../people/hold-back.ts'
import type { SignedPerson } from '../people/ports.ts'
import { recordAtDoor } from './record.ts'

type Whose = Pick<SignedPerson, 'id' | 'roles'>

/** Somebody of the staff came in. Customers are not followed. */
export async function cameIn(standing: Within, person: Whose, how: { by: string; second?: string }): Promise<void> {
  if (isStaff(person)) await recordAtDoor(standing, { kind: 'signed_in', actorId: person.id, subjectId: person.id, data: how })
}

/**
 * Somebody tried to come in as one of the staff and was not let in; answers the refusal. What was typed as an address that is nobody's is kept
 * nowhere: it may be a password in the wrong field. Over their limit, one line per try would fill the log: `held_back` is kept once a window.
 */
export async function refusedAtDoor<R extends Refusal>(
  standing: Within,
  person: Whose | undefined,
  { why, refusal }: { why: 'password' | 'held_back' | 'second_factor' | 'sign_on_only'; refusal: R },
): Promise<R> {
  if (!person || !isStaff(person)) return refusal
  const once = { bucket: `log:held:${person.id}`, most: 1, minutes: 15 }
  if (why === 'held_back' && (await holdBack(standing, [once]))) return refusal
  await recordAtDoor(standing, { kind: 'sign_in_refused', actorId: null, subjectId: person.id, data: { why } })
  return refusal
}
