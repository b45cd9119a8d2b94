import { type Actor, isStaff } from '#domain/actor.ts'

/** Whose it is: a person, their company, or for a guest the one order or conversation. */
export type Owned = { customerId: string | null; companyId: string | null; orderId: string | null; conversationId?: string | null }

/**
 * Whether this actor may know of it at all (invariant 7): own, the company's, staff, a machine with its scope, the system. A session that is
 * kept to one order or conversation sees that and nothing else, whoever its person is.
 */
export function visible(actor: Actor, owned: Owned): boolean {
  if (actor.orderId !== undefined) return actor.orderId === owned.orderId
  if (actor.conversationId !== undefined) return actor.conversationId === owned.conversationId
  if (isStaff(actor) || actor.roles.includes('api_key') || actor.roles.includes('system')) return true
  if (actor.customerId !== undefined && actor.customerId === owned.customerId) return true
  return actor.companyId !== undefined && actor.companyId === owned.companyId
}
