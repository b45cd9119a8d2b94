import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'

/** Ends one session of somebody, or all of them: a lost computer. */
export const endStaffSession = command({
  name: 'end staff session',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid(), sessionId: z.uuid() }),
  async run({ personId, sessionId }, desk) {
    if (!(await desk.members.lockMember(personId))) return insist(refuse('missing', 'staff_unknown'))
    if ((await desk.members.endSessions(personId, sessionId)) === 0) return insist(refuse('missing', 'session_unknown'))
    await record(desk, { kind: 'sessions_ended', subjectId: personId, data: { sessions: 1 } })
    return null
  },
})
