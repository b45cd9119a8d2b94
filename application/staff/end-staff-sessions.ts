import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'

export const endStaffSessions = command({
  name: 'end staff sessions',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid() }),
  async run({ personId }, desk) {
    if (!(await desk.members.lockMember(personId))) return insist(refuse('missing', 'staff_unknown'))
    const sessions = await desk.members.endSessions(personId)
    await record(desk, { kind: 'sessions_ended', subjectId: personId, data: { sessions } })
    return null
  },
})
