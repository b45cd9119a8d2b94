import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import type { LockedMember } from './ports.ts'

/** Somebody of the staff under the lock, at the version the caller saw, with who can administer now. */
export async function takeMember(desk: Desk, personId: string): Promise<{ member: LockedMember; admins: readonly string[] }> {
  // Admins first, always in the same order: two acts on two admins wait for one another and never for ever.
  const admins = await desk.members.lockAdmins()
  const member = (await desk.members.lockMember(personId)) ?? insist(refuse('missing', 'staff_unknown'))
  if (desk.expects !== undefined && desk.expects !== member.version)
    return insist(refuse('conflict', 'stale_version', { version: member.version }))
  return { member, admins }
}
