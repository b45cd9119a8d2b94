import { isStaff } from '#domain/actor.ts'
import { type Awaited, awaitedOf } from '#domain/staff/second-factor.ts'
import { allOrNothing, type Standing } from '../errand.ts'
import { cameIn } from '../log/door.ts'
import type { SignedPerson } from './ports.ts'
import { type Opened, openSession } from './session.ts'

/**
 * Somebody has shown who they are by one means. Whole, unless they are staff with a second factor, which is asked for, or whose access demands one
 * that they have not: then the session opens nothing but the way to it. `second`: what they have shown besides already.
 */
export async function enter(person: SignedPerson, standing: Standing, how: { by: string; second?: string }): Promise<Opened> {
  const awaits = how.second === undefined ? await stillAwaited(person, standing) : null
  if (awaits !== null) return openSession(person, standing, { awaits })
  return allOrNothing(standing, async (within) => {
    await cameIn(within, person, how)
    return openSession(person, within)
  })
}

async function stillAwaited(person: SignedPerson, { world }: Standing): Promise<Awaited | null> {
  if (!isStaff(person)) return null
  const { totp, passkeys } = await world.people.factorsOf(person.id)
  return awaitedOf(person.roles, { totp, passkeys: passkeys.length }, { demanded: world.demandsSecondFactor })
}
