import type { Within } from '../errand.ts'
import { cameIn } from '../log/door.ts'
import { recordAtDoor } from '../log/record.ts'
import { type Opened, openSession } from '../people/session.ts'
import type { AtDoor } from './own.ts'
import { newRecoveryCodes } from './recovery.ts'

/** What adding one answers: the recovery codes where it is the first, and the session where it waited for this. */
export type Added = { recoveryCodes: readonly string[] | null; opened: Opened | null }

/** Says so in the log; whoever waited at the door for this comes in. */
export async function added(own: AtDoor, standing: Within, { way, first }: { way: string; first: boolean }): Promise<Added> {
  const { id } = own.person
  await recordAtDoor(standing, { kind: 'factor_added', actorId: id, subjectId: id, data: { way } })
  const recoveryCodes = first ? await newRecoveryCodes(id, standing) : null
  if (own.awaits !== 'enrolment') return { recoveryCodes, opened: null }
  await cameIn(standing, own.person, { by: 'password', second: way })
  return { recoveryCodes, opened: await openSession(own.person, standing) }
}

/** Says so in the log. */
export async function dropped({ person: { id } }: AtDoor, standing: Within, way: string): Promise<null> {
  await recordAtDoor(standing, { kind: 'factor_removed', actorId: id, subjectId: id, data: { way } })
  return null
}
