import { z } from 'zod'
import type { StaffRole } from '#domain/actor.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Invitation, invitationState } from '#domain/staff/invitation.ts'
import { errand, type Standing } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import { enter } from '../people/enter.ts'
import { holdBack, network } from '../people/hold-back.ts'
import { newPassword } from '../people/inputs.ts'
import type { Opened } from '../people/session.ts'
import { anyone } from '../permission.ts'
import { personName } from './inputs.ts'

export const token = z.string().min(1).max(200)

/**
 * Whoever has the link comes in, once, with the name and password that they choose. A customer of this address becomes staff besides; whatever was
 * signed in with it ends.
 */
export const acceptInvitation = errand({
  name: 'accept invitation',
  may: anyone,
  input: z.strictObject({ token, name: personName, password: newPassword }),
  async run({ token, name, password }, standing): Promise<Opened | Refusal> {
    const seen = await openOne(token, standing)
    if ('refused' in seen) return seen
    const { world, now } = standing
    const provider = onlyAt(seen.roles, standing)
    if (provider !== null) return refuse('forbidden', 'sign_on_only', { provider })
    const passwordHash = await world.secrets.hashPassword(password)
    const accepted = await world.transact(async ({ members, log }) => {
      const invitation = await members.lockInvitation(seen.id)
      // Of two who have the same link, or where it was taken back meanwhile.
      if (!invitation || invitation.sentAt !== seen.sentAt || invitationState(invitation, now) !== 'open') return over(seen, now)
      const personId = await members.accept({ invitation, personId: world.newId(), name, passwordHash, at: now })
      await members.endSessions(personId)
      const data = { invitation: invitation.id, roles: [...invitation.roles] }
      await log.addToLog(lineAtDoor(standing, { kind: 'invitation_accepted', actorId: personId, subjectId: personId, data }))
      return personId
    })
    if (typeof accepted !== 'string') return accepted
    const person = await world.people.personByEmail(seen.email)
    return person ? enter(person, standing, { by: 'invitation' }) : refuse('forbidden', 'sign_in')
  },
})

/** The provider that whoever has these roles comes in by, where a password is no way: admins keep theirs (docs/decisions/0023). */
export const onlyAt = (roles: readonly StaffRole[], { world: { signOn } }: Pick<Standing, 'world'>): string | null =>
  signOn?.only && !roles.includes('admin') ? signOn.name : null

/** The invitation that this link opens now. */
export async function openOne(token: string, standing: Standing): Promise<Invitation | Refusal> {
  const { world, caller, now } = standing
  const held = await holdBack(standing, [{ bucket: `invitation:ip:${network(caller.ip)}`, most: 60, minutes: 15 }])
  if (held) return held
  const invitation = await world.reads.invitationOf(world.secrets.hash(token))
  if (!invitation) return refuse('invalid', 'invitation_wrong', {}, 'token')
  return invitationState(invitation, now) === 'open' ? invitation : over(invitation, now)
}

const over = (invitation: Invitation, now: string): Refusal =>
  refuse('conflict', 'invitation_over', { state: invitationState(invitation, now) })
