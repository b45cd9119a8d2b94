import type { Actor, Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Whoever asked or bought, as staff may know them. */
export type Person = {
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

/** How much a customer ordered and sent back; `since` is their first order. */
export type Dealings = { returns: number; orders: number; since: Instant | null }

/** A customer with both. */
export type Buyer = Person & Dealings
