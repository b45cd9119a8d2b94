import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { deactivationRefused } from '#domain/staff/staff-member.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { oneLine } from '../returns/inputs.ts'
import { takeMember } from './load.ts'

/**
 * Somebody who no longer comes in: every session ends with this act, and no mail of theirs is answered into a case any more, and the
 * invitations of theirs that are still open open nothing: one may be to an address of their own. What they did stays theirs, and so do their cases
 * until somebody else takes them.
 */
export const deactivateMember = command({
  name: 'deactivate staff member',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid(), reason: oneLine(500) }),
  async run({ personId, reason }, desk) {
    const { member, admins } = await takeMember(desk, personId)
    insist(deactivationRefused(member, { actor: desk.actor, admins }))
    const version = await desk.members.saveMember(personId, { roles: member.roles, disabledAt: desk.now })
    const sessions = await desk.members.endSessions(personId)
    const invitations = await desk.members.revokeInvitationsBy(personId, desk.now)
    await desk.inbox.revokeReplies({ personId }, desk.now)
    await record(desk, { kind: 'deactivated', subjectId: personId, data: { reason, sessions, invitations } })
    return { id: personId, version }
  },
})

/** They come in again, with the roles they had. */
export const reactivateMember = command({
  name: 'reactivate staff member',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid() }),
  async run({ personId }, desk) {
    const { member } = await takeMember(desk, personId)
    if (member.active) return insist(refuse('conflict', 'staff_active'))
    const version = await desk.members.saveMember(personId, { roles: member.roles, disabledAt: null })
    await record(desk, { kind: 'reactivated', subjectId: personId, data: { roles: [...member.roles] } })
    return { id: personId, version }
  },
})
