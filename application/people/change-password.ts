import { z } from 'zod'
import { isStaff, keptTo } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import { signedIn } from '../permission.ts'
import { holdBack, network } from './hold-back.ts'
import { newPassword, password } from './inputs.ts'
import { openSession } from './session.ts'

/** A new password ends every session of the person, other browsers' too; this browser gets a fresh one. */
export const changePassword = errand({
  name: 'change password',
  may: signedIn,
  input: z.strictObject({ current: password, next: newPassword }),
  async run({ current, next }, standing) {
    const { world, caller, now, actor } = standing
    const signed = caller.tokenHash === null ? undefined : await world.people.session(caller.tokenHash, now)
    if (!signed) return refuse('forbidden', 'sign_in')
    if (keptTo(actor) !== null) return refuse('forbidden', 'guest_may_not')
    const held = await holdBack(standing, [{ bucket: `change-password:${signed.person.id}:${network(caller.ip)}`, most: 10, minutes: 15 }])
    if (held) return held
    const person = await world.people.personByEmail(signed.person.email)
    const { right } = await world.secrets.checkPassword(current, person?.passwordHash ?? null)
    if (!right) return refuse('invalid', 'password_wrong', {}, 'current')
    const personId = signed.person.id
    const hash = await world.secrets.hashPassword(next)
    // Together: a password that was changed leaves no session of whoever had the old one.
    await world.transact(async ({ members, log }) => {
      await members.setPassword(personId, hash)
      await members.endSessions(personId)
      if (isStaff(signed.person))
        await log.addToLog(lineAtDoor(standing, { kind: 'password_changed', actorId: personId, subjectId: personId }))
    })
    return openSession(signed.person, standing)
  },
})
