import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'
import { errand } from '../errand.ts'
import { only } from '../permission.ts'
import { email, newPassword } from './inputs.ts'

/** Somebody of the merchant's, with roles and a first password: what makes the first admin (`npm run admin:create`) and an admin makes others. */
export const keepStaff = errand({
  name: 'keep staff',
  may: only('admin'),
  input: z.strictObject({
    email,
    name: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(staffRoles)).min(1).max(5),
    password: newPassword,
  }),
  async run({ email, name, roles, password }, { world, now }) {
    const passwordHash = await world.secrets.hashPassword(password)
    const id = await world.people.keepStaff({ id: world.newId(), email, name, roles, passwordHash, at: now })
    await world.people.closeSessionsOf(id)
    return { id }
  },
})
