import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { invitationState } from '#domain/staff/invitation.ts'
import { insist } from '../command.ts'
import type { Standing } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import type { Stores } from '../ports.ts'
import type { SignOnClaims } from './ports.ts'

/**
 * Who this account at the provider is here: whom it was bound to; else the member of its verified address; else whoever is invited by that address, who
 * accepts by this. Bound for good from then on. Nobody else comes in, however well the provider knows them. One transaction: of two who come at once
 * one binds.
 */
export function memberOf(claims: SignOnClaims, standing: Standing, provider: string): Promise<string | Refusal> {
  const { issuer, subject, email } = claims
  const { world, now } = standing
  return world.transact(async (stores) => {
    const holder = await stores.identities.holderOf({ issuer, subject })
    if (holder !== undefined) return holder
    if (email === null) return refuse('forbidden', 'sign_on_unverified', { provider })
    const personId = (await memberNamed(email, stores)) ?? (await invited({ ...claims, email }, stores, standing))
    if (personId === undefined) return refuse('forbidden', 'sign_on_unknown', { provider, email })
    if (isRefusal(personId)) return personId
    const bound = await stores.identities.bind({ issuer, subject, personId, at: now })
    // Out of the transaction: an invitation is not used up by an account that cannot be bound.
    if (!bound) insist(refuse('forbidden', 'sign_on_other', { provider }))
    await stores.log.addToLog(lineAtDoor(standing, { kind: 'sign_on_bound', actorId: personId, subjectId: personId }))
    return personId
  })
}

async function memberNamed(email: string, { members }: Stores): Promise<string | Refusal | undefined> {
  const member = await members.memberNamed(email)
  if (!member || (member.active && member.roles.length === 0)) return undefined
  return member.active ? member.id : refuse('forbidden', 'sign_on_disabled')
}

/** Accepts the open invitation of this address, without a password: a customer's of before opens nothing of the desk. */
async function invited(
  { email, name }: SignOnClaims & { email: string },
  { members, log }: Stores,
  standing: Standing,
): Promise<string | undefined> {
  const { world, now } = standing
  const invitation = await members.lockInvitationTo(email)
  if (!invitation || invitationState(invitation, now) !== 'open') return undefined
  const called = (name ?? '').trim().slice(0, 200) || email.replace(/@.*/, '')
  const personId = await members.accept({ invitation, personId: world.newId(), name: called, passwordHash: null, at: now })
  await members.endSessions(personId)
  const data = { invitation: invitation.id, roles: [...invitation.roles] }
  await log.addToLog(lineAtDoor(standing, { kind: 'invitation_accepted', actorId: personId, subjectId: personId, data }))
  return personId
}
