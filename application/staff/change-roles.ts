import { z } from 'zod'
import { given, rolesRefused, watchedRoles } from '#domain/staff/staff-member.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'
import { chosenRoles } from './inputs.ts'
import { takeMember } from './load.ts'
import { toldByMail } from './told-by-mail.ts'

/** What somebody may, from this moment on, in sessions that are open too. Every admin hears of a right over money or rights. */
export const changeRoles = command({
  name: 'change roles',
  may: only('admin'),
  input: z.strictObject({ personId: z.uuid(), roles: chosenRoles }),
  async run({ personId, roles }, desk) {
    const { member, admins } = await takeMember(desk, personId)
    insist(rolesRefused(member, roles, { actor: desk.actor, admins }))
    const version = await desk.members.saveMember(personId, { roles, disabledAt: null })
    // In a session that was opened without a second factor nobody gets what demands one.
    if (desk.demandsSecondFactor && given(member.roles, roles).some((role) => watchedRoles.includes(role)))
      await desk.members.endSessions(personId)
    const entry = await record(desk, { kind: 'roles_changed', subjectId: personId, data: { before: [...member.roles], after: roles } })
    if (given(member.roles, roles).some((role) => watchedRoles.includes(role))) await desk.jobs.add([toldByMail('rights_given', entry)])
    return { id: personId, version }
  },
})
