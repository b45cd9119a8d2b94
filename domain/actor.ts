/** Who acts. Several roles per person (domain.md, Actors); `system` is clocks, lapses, mail, imports. */
export const roles = ['customer', 'support', 'returns_agent', 'finance', 'manager', 'admin', 'api_key', 'system'] as const
export type Role = (typeof roles)[number]

export const staffRoles = ['support', 'returns_agent', 'finance', 'manager', 'admin'] as const satisfies readonly Role[]
export type StaffRole = (typeof staffRoles)[number]

/** How a customer asks customer service to act for them. */
export const waysToAsk = ['phone', 'mail', 'person', 'post'] as const
export type WayToAsk = (typeof waysToAsk)[number]

export type Actor = {
  /** The person's or the key's id; null for the system and for nobody. */
  id: string | null
  roles: readonly Role[]
  /** Display name, for views only: never written into events (invariant 6). */
  name?: string
  /** A customer: the person and, if any, the company whose returns they share. */
  customerId?: string
  companyId?: string
  /** A guest's session is kept to this order: whoever has one is nobody's customer or colleague meanwhile (`customerId` and `companyId` are absent). */
  orderId?: string
  /** Likewise to one conversation: who wrote without an account. */
  conversationId?: string
  /** An API key's scopes, such as `orders:import`. */
  scopes?: readonly string[]
  /** Staff who do it for the customer, who asked them to; see `Transition.behalf`. */
  onBehalf?: true
  /** How they were asked, where it is said. */
  via?: WayToAsk
  locale: Locale
}

export type Locale = 'fr' | 'en'

export const system: Actor = { id: null, roles: ['system'], locale: 'fr' }

/** The order or conversation that this actor's session is kept to; null where it sees all that its person may. */
export const keptTo = ({ orderId, conversationId }: Pick<Actor, 'orderId' | 'conversationId'>): string | null =>
  orderId ?? conversationId ?? null

/** A manager may do what support, returns agent and finance may (domain.md); nobody else inherits anything. */
export function hasRole(actor: Pick<Actor, 'roles'>, role: Role): boolean {
  if (actor.roles.includes(role)) return true
  return actor.roles.includes('manager') && (role === 'support' || role === 'returns_agent' || role === 'finance')
}

export const isStaff = (actor: Pick<Actor, 'roles'>): boolean => actor.roles.some((role) => (staffRoles as readonly Role[]).includes(role))
