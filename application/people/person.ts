import type { Actor, Role } from '#domain/actor.ts'

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
