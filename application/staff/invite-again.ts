import { z } from 'zod'
import { command } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { hashOf, linkFrom, mailOf, pending } from './invite.ts'

/** Another link for the same invitation; the one before opens nothing from now on. */
export const inviteAgain = command({
  name: 'invite again',
  may: only('admin'),
  input: z.strictObject({ invitationId: z.uuid() }),
  async run({ invitationId }, desk) {
    const invitation = { ...(await pending(desk, invitationId)), ...linkFrom(desk) }
    await desk.members.sendAgain(invitationId, { ...linkFrom(desk), tokenHash: hashOf(invitation, desk) })
    const entry = await record(desk, { kind: 'invitation_sent_again', subjectId: invitationId })
    await desk.jobs.add([mailOf(invitation, entry)])
    return { id: invitationId, expiresAt: invitation.expiresAt }
  },
})
