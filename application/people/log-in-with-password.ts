import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { refusedAtDoor } from '../log/door.ts'
import { anyone } from '../permission.ts'
import { enter } from './enter.ts'
import { holdBack, type Limit, network } from './hold-back.ts'
import { email, password } from './inputs.ts'

/**
 * Nobody is told whether the address or the password was wrong, neither in words nor in time. Where staff sign in elsewhere only, admins
 * keep their password: somebody must get in when the provider is away.
 */
export const logInWithPassword = errand({
  name: 'log in with password',
  may: anyone,
  input: z.strictObject({ email, password }),
  async run({ email, password }, standing) {
    const { people, secrets, signOn } = standing.world
    const limits = passwordLimits(email, standing.caller.ip)
    const held = await holdBack(standing, limits)
    const person = await people.personByEmail(email)
    if (held) return refusedAtDoor(standing, person, { why: 'held_back', refusal: held })
    const { right, outdated } = await secrets.checkPassword(password, person?.passwordHash ?? null)
    if (!person || !right)
      return refusedAtDoor(standing, person, { why: 'password', refusal: refuse('invalid', 'credentials_wrong', {}, 'password') })
    await people.forgetAttempts(limits[0].bucket)
    if (signOn?.only && isStaff(person) && !person.roles.includes('admin'))
      return refusedAtDoor(standing, person, {
        why: 'sign_on_only',
        refusal: refuse('forbidden', 'sign_on_only', { provider: signOn.name }),
      })
    if (outdated) await people.setPasswordHash(person.id, await secrets.hashPassword(password))
    return enter(person, standing, { by: 'password' })
  },
})

/**
 * Tight for one address from one place, so that guessing is hopeless; looser for the address as a whole, so that a stranger does not
 * easily lock somebody out; and for the place, where a whole office may sit.
 */
const passwordLimits = (email: string, ip: string): [Limit, ...Limit[]] => [
  { bucket: `password:${email}:${network(ip)}`, most: 10, minutes: 15 },
  { bucket: `password:${email}`, most: 60, minutes: 60 },
  { bucket: `password:ip:${network(ip)}`, most: 200, minutes: 15 },
]
