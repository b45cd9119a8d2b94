import { type Actor, isStaff } from '#domain/actor.ts'

/** Whose it is: a person, their company, or for a guest the one order. */
export type Owned = { customerId: string | null; companyId: string | null; orderId: string }

/** Whether this actor may know of it at all (invariant 7): own, the company's, a guest's one order, staff, a machine with its scope, the system. */
export function visible(actor: Actor, owned: Owned): boolean {
  if (isStaff(actor) || actor.roles.includes('api_key') || actor.roles.includes('system')) return true
  if (actor.customerId !== undefined && actor.customerId === owned.customerId) return true
  if (actor.companyId !== undefined && actor.companyId === owned.companyId) return true
  return actor.orderId !== undefined && actor.orderId === owned.orderId
}
