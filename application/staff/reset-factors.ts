import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { toldByMail } from './told-by-mail.ts'

/**
 * Who has lost all that they prove themselves with is let in by their password again, by another admin who knows them and says why. Every session
 * of theirs ends, and they are told by mail: whoever did not ask hears of it. Never one's own.
 */
export const resetFactors = command({
  name: 'reset second factors',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  async run({ personId, reason }, desk) {
    if (personId === desk.actor.id) return insist(refuse('forbidden', 'own_account'))
    if (!(await desk.members.lockMember(personId))) return insist(refuse('missing', 'staff_unknown'))
    await desk.members.dropFactors(personId)
    const sessions = await desk.members.endSessions(personId)
    const entry = await record(desk, { kind: 'factors_reset', subjectId: personId, data: { reason, sessions } })
    await desk.jobs.add([toldByMail('factors_reset', entry)])
    return null
  },
})
