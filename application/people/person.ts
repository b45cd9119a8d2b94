import type { Actor, Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Whoever asked or bought, as staff may know them. */
type Person = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  company: string | null
  companyId: string | null
  tier: string | null
  profile: 'account' | 'retail' | null
  locale: Actor['locale']
}

/** A customer with how much they ordered and sent back; `since` is their first order. */
export type Buyer = Person & { returns: number; orders: number; since: Instant | null }
