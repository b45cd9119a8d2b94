import type { Role, StaffRole } from '#domain/actor.ts'
import type { Invitation } from '#domain/staff/invitation.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { Status } from '#domain/return/status.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LogReads } from '../log/ports.ts'
import type { ListedSession } from '../people/session-store.ts'

/** Somebody of the staff as an admin sees them. */
export type StaffRow = {
  id: string
  name: string
  email: string
  roles: readonly StaffRole[]
  lastLoginAt: Instant | null
  disabledAt: Instant | null
  version: number
  /** Whether they prove themselves with more than a password. */
  secondFactor: boolean
}

/** Cases and conversations that are not done, and in which states the cases are. */
export type OpenWork = { returns: number; conversations: number; statuses: readonly Status[] }

/** Of those who can sign in: all, those who have signed in by the provider, and admins, who keep their password. */
export type BoundMembers = { all: number; bound: number; admins: number }

/** `state`: those who can sign in, those who no longer can, or both. */
type StaffAsk = {
  text: string
  state: 'active' | 'disabled' | 'all'
  /** Those who have it; null is any. */
  role: StaffRole | null
  after: { name: string; id: string } | null
  limit: number
}

export type ListedInvitation = Omit<Invitation, 'locale'> & { invitedAt: Instant; invitedBy: string | null }

export type StaffReads = LogReads & {
  /** The merchant's people by name, those with a word in name or address that begins with each of `text`, accents aside. */
  staff: (asked: StaffAsk) => Promise<readonly StaffRow[]>
  staffMember: (id: string) => Promise<StaffRow | undefined>
  /** Where this person is signed in, last seen first. */
  staffSessions: (personId: string, now: Instant) => Promise<readonly ListedSession[]>
  /** How much of what is not done is this person's work. */
  openWorkOf: (personId: string) => Promise<OpenWork>
  /** How many of the staff are known at this provider. */
  boundMembers: (issuer: string) => Promise<BoundMembers>
  /** Names of the API keys that this person made and that still open something. */
  keysMadeBy: (personId: string) => Promise<readonly string[]>
  /** Those that nobody has accepted or taken back, newest first. */
  openInvitations: (page: { after: { at: Instant; id: string } | null; limit: number }) => Promise<readonly ListedInvitation[]>
  invitation: (id: string) => Promise<(Invitation & { invitedBy: string | null }) | undefined>
  /** By the hash of its link. */
  invitationOf: (tokenHash: string) => Promise<Invitation | undefined>
}

export type LockedMember = StaffMember & { name: string; email: string; version: number }

/** Inside a transaction. */
export type MemberStore = Pick<StaffReads, 'openWorkOf'> & {
  /** Who can administer now, each under the row's lock: of two who shut one another out, the second sees what the first did. */
  lockAdmins: () => Promise<readonly string[]>
  lockMember: (personId: string) => Promise<LockedMember | undefined>
  memberNamed: (email: string) => Promise<StaffMember | undefined>
  /** Writes roles and whether they may come in; answers the version. What they are as a customer stays. */
  saveMember: (personId: string, change: { roles: readonly StaffRole[]; disabledAt: Instant | null }) => Promise<number>
  /** A password in the place of the one before; sessions are another matter. */
  setPassword: (personId: string, hash: string) => Promise<void>
  /** Whatever they prove themselves with besides a password, and whom they are at the provider. */
  dropFactors: (personId: string) => Promise<void>
  endSessions: (personId: string, sessionId?: string) => Promise<number>
  /** False where an open one for this address is there already. */
  addInvitation: (invitation: Invitation & { tokenHash: string; invitedBy: string | null }) => Promise<boolean>
  lockInvitation: (id: string) => Promise<Invitation | undefined>
  /** The open one of this address, run out or not. */
  lockInvitationTo: (email: string) => Promise<Invitation | undefined>
  sendAgain: (id: string, link: { tokenHash: string; sentAt: Instant; expiresAt: Instant }) => Promise<void>
  /** All that this person sent and nobody has accepted; answers how many. */
  revokeInvitationsBy: (personId: string, at: Instant) => Promise<number>
  revokeInvitation: (id: string, at: Instant) => Promise<void>
  /** Whom an invitation makes: somebody new, or who is here as a customer and gets these roles, name and password besides. Answers their id. */
  accept: (accepted: {
    invitation: Invitation
    personId: string
    name: string
    passwordHash: string | null
    at: Instant
  }) => Promise<string>
}

/** Those of staff that a list offers. */
export type Colleagues = {
  /** Those of staff who have one of these roles and have not left, by name. */
  colleagues: (roles: readonly Role[]) => Promise<readonly { id: string; name: string; roles: readonly Role[] }[]>
}
