import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'
import { allOrNothing, errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'
import { email, newPassword } from './inputs.ts'

/**
 * Somebody of the merchant's, with roles and a first password, by whoever has the server (`npm run admin:create`): the first admin, or the last one again.
 * Nobody may over HTTP: others are invited, and no admin gives themself a role or another's password.
 */
export const keepStaff = errand({
  name: 'keep staff',
  may: only(),
  input: z.strictObject({
    email,
    name: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(staffRoles)).min(1).max(5),
    password: newPassword,
  }),
  async run({ email, name, roles, password }, standing) {
    const { world, now } = standing
    const passwordHash = await world.secrets.hashPassword(password)
    return allOrNothing(standing, async (within) => {
      const id = await within.world.people.keepStaff({ id: world.newId(), email, name, roles, passwordHash, at: now })
      await within.world.people.closeSessionsOf(id)
      await recordAtDoor(within, { kind: 'staff_kept', actorId: null, subjectId: id, data: { roles } })
      return { id }
    })
  },
})
