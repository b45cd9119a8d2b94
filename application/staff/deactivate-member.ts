import { z } from 'zod'
import { deactivationRefused } from '#domain/staff/staff-member.ts'
import { takersOfAll } from '#domain/staff/takers.ts'
import { command, insist } from '../command.ts'
import { handOverConversations } from '../contact/hand-over-conversations.ts'
import { record } from '../log/record.ts'
import { handOverNotices } from '../notices/hand-over-notices.ts'
import { insistColleague } from '../people/colleagues.ts'
import { only } from '../permission.ts'
import { handOverReturns } from '../returns/hand-over-returns.ts'
import { id, oneLine } from '../returns/inputs.ts'
import { takeMember } from './load.ts'

/**
 * Somebody who no longer comes in: every session ends with this act, no mail of theirs is answered into a case any more, and the invitations of theirs
 * that are still open open nothing: one may be to an address of their own. What they did stays theirs; what was theirs to do goes to a colleague
 * who can do all of it (`assigneeId`), or to nobody, for whoever takes it: no promise waits for somebody who is gone.
 */
export const deactivateMember = command({
  name: 'deactivate staff member',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid(), reason: oneLine(500), assigneeId: id.nullable().default(null) }),
  async run({ personId, reason, assigneeId }, desk) {
    const { member, admins } = await takeMember(desk, personId)
    insist(deactivationRefused(member, { actor: desk.actor, admins }))
    const version = await desk.members.saveMember(personId, { roles: member.roles, disabledAt: desk.now })
    await insistColleague(desk, assigneeId, takersOfAll(await desk.members.openWorkOf(personId)))
    const returns = await handOverReturns(desk, { from: personId, to: assigneeId })
    const conversations = await handOverConversations(desk, { from: personId, to: assigneeId })
    await handOverNotices(desk, { from: personId, to: assigneeId })
    const sessions = await desk.members.endSessions(personId)
    const invitations = await desk.members.revokeInvitationsBy(personId, desk.now)
    await desk.inbox.revokeReplies({ personId }, desk.now)
    const handed = { returns, conversations, assignee: assigneeId }
    await record(desk, { kind: 'deactivated', subjectId: personId, data: { reason, sessions, invitations, handed } })
    return { id: personId, version, returns, conversations }
  },
})
