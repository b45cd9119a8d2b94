import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { type Invitation, invitationExpiry, invitationState } from '#domain/staff/invitation.ts'
import { watchedRoles } from '#domain/staff/staff-member.ts'
import { command, type Desk, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { email } from '../people/inputs.ts'
import { only } from '../permission.ts'
import type { Job } from '../reactions.ts'
import { chosenRoles } from './inputs.ts'
import { invitationSecret } from './invitation-link.ts'
import { toldByMail } from './told-by-mail.ts'

/** Somebody is asked to come in, by a link that is good once: they choose their own name and password. */
export const invite = command({
  name: 'invite',
  may: only('admin'),
  input: z.strictObject({ email, roles: chosenRoles, locale: z.enum(['fr', 'en']).default('fr') }),
  async run({ email, roles, locale }, desk) {
    const known = await desk.members.memberNamed(email)
    if (known && !known.active) return insist(refuse('conflict', 'invited_disabled', {}, 'email'))
    if (known && known.roles.length > 0) return insist(refuse('conflict', 'already_staff', {}, 'email'))
    const invitation = { id: desk.newId(), email, roles, locale, ...linkFrom(desk), acceptedAt: null, revokedAt: null }
    const added = await desk.members.addInvitation({ ...invitation, tokenHash: hashOf(invitation, desk), invitedBy: desk.actor.id })
    if (!added) return insist(refuse('conflict', 'already_invited', {}, 'email'))
    const entry = await record(desk, { kind: 'invited', subjectId: invitation.id, data: { roles } })
    const told = roles.some((role) => watchedRoles.includes(role)) ? [toldByMail('rights_given', entry)] : []
    await desk.jobs.add([mailOf(invitation, entry), ...told])
    return { id: invitation.id, expiresAt: invitation.expiresAt }
  },
})

export const linkFrom = ({ now }: Pick<Desk, 'now'>): Pick<Invitation, 'sentAt' | 'expiresAt'> => ({
  sentAt: now,
  expiresAt: invitationExpiry(now),
})

export const hashOf = (invitation: Invitation, { secrets }: Pick<Desk, 'secrets'>): string =>
  secrets.hash(invitationSecret(secrets, invitation))

export const mailOf = ({ id, sentAt }: Invitation, causeId: string): Job => ({
  queue: 'mail',
  data: { kind: 'invitation', invitationId: id, causeId, sentAt },
})

/** One that nobody has accepted or taken back, run out or not. */
export async function pending(desk: Desk, id: string): Promise<Invitation> {
  const invitation = (await desk.members.lockInvitation(id)) ?? insist(refuse('missing', 'invitation_unknown'))
  const state = invitationState(invitation, desk.now)
  return state === 'open' || state === 'expired' ? invitation : insist(refuse('conflict', 'invitation_over', { state }))
}
