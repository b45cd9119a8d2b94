import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { hasFactor } from '#domain/staff/second-factor.ts'
import { recordAtDoor } from '../log/record.ts'
import { changesOwn } from './own.ts'
import { newRecoveryCodes } from './recovery.ts'

/** Ten new recovery codes; those of before open nothing. */
export const renewRecoveryCodes = changesOwn({
  name: 'renew recovery codes',
  input: z.strictObject({}),
  async run(_, own, standing) {
    const { totp, passkeys } = await standing.world.people.factorsOf(own.person.id)
    if (!hasFactor({ totp, passkeys: passkeys.length })) return refuse('conflict', 'factor_first')
    const { id } = own.person
    await recordAtDoor(standing, { kind: 'recovery_codes_made', actorId: id, subjectId: id })
    return { recoveryCodes: await newRecoveryCodes(id, standing) }
  },
})
