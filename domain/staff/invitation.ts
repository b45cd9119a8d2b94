import type { StaffRole } from '../actor.ts'
import type { Instant } from '../time/instant.ts'

/** Days that an invitation's link is good. */
const INVITATION_DAYS = 7

export type Invitation = {
  id: string
  email: string
  roles: readonly StaffRole[]
  locale: 'fr' | 'en'
  /** When its link was sent last: an earlier link is worth nothing. */
  sentAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

export function invitationState(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Instant,
): InvitationState {
  if (acceptedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

/** Until when a link sent now is good. */
export const invitationExpiry = (now: Instant): Instant => new Date(Date.parse(now) + INVITATION_DAYS * 86_400_000).toISOString()
