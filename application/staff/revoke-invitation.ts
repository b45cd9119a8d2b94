import { z } from 'zod'
import { command } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { pending } from './invite.ts'

/** The link opens nothing from now on. */
export const revokeInvitation = command({
  name: 'revoke invitation',
  may: only('admin'),
  input: z.strictObject({ invitationId: z.uuid() }),
  async run({ invitationId }, desk) {
    await pending(desk, invitationId)
    await desk.members.revokeInvitation(invitationId, desk.now)
    await record(desk, { kind: 'invitation_revoked', subjectId: invitationId })
    return null
  },
})
