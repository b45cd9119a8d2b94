import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { takeMember } from './load.ts'

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
