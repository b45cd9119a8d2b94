import { z } from 'zod'
import { errand } from '../errand.ts'
import { anyone } from '../permission.ts'
import { onlyAt, openOne, token } from './accept-invitation.ts'

/** What a link opens, before anything is typed: for whom it is, what it gives, and where they sign in if a password lets them in nowhere. */
export const readInvitation = errand({
  name: 'read invitation',
  may: anyone,
  input: z.strictObject({ token }),
  async run({ token }, standing) {
    const invitation = await openOne(token, standing)
    if ('refused' in invitation) return invitation
    const { email, roles, expiresAt } = invitation
    return { email, roles, expiresAt, signOn: onlyAt(roles, standing) }
  },
})
