import type { Actor, StaffRole } from '../actor.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** Somebody of the merchant's, as far as what they may goes. */
export type StaffMember = { id: string; roles: readonly StaffRole[]; active: boolean }

/** Roles whose people have cases: an admin's is none by itself. */
export const caseRoles = ['support', 'returns_agent', 'finance', 'manager'] as const satisfies readonly StaffRole[]

export type CaseRole = (typeof caseRoles)[number]

/** `admins`: who can administer now, the member among them where they can. */
type Deciding = { actor: Pick<Actor, 'id'>; admins: readonly string[] }

/** Rights that every admin is told of, whoever gives them to whom: they open the money and the rights themselves. */
export const watchedRoles: readonly StaffRole[] = ['admin', 'finance']

/** Roles that `after` has and `before` had not. */
export const given = (before: readonly StaffRole[], after: readonly StaffRole[]): StaffRole[] =>
  after.filter((role) => !before.includes(role))

/**
 * Why these roles cannot be given, or undefined. Nobody changes their own: an admin has no right over money by themself (domain.md, Actors). The last
 * admin stays one.
 */
export function rolesRefused(member: StaffMember, roles: readonly StaffRole[], { actor, admins }: Deciding): Refusal | undefined {
  if (member.id === actor.id) return refuse('forbidden', 'own_roles')
  if (!member.active) return refuse('conflict', 'staff_disabled')
  return member.roles.includes('admin') && !roles.includes('admin') && isLast(member, admins) ? refuse('conflict', 'last_admin') : undefined
}

/** Why this person cannot be shut out, or undefined. */
export function deactivationRefused(member: StaffMember, { actor, admins }: Deciding): Refusal | undefined {
  if (member.id === actor.id) return refuse('forbidden', 'own_account')
  if (!member.active) return refuse('conflict', 'staff_disabled')
  return isLast(member, admins) ? refuse('conflict', 'last_admin') : undefined
}

const isLast = ({ id }: StaffMember, admins: readonly string[]): boolean => admins.length === 1 && admins[0] === id
