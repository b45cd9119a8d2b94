import type { Role } from '#domain/actor.ts'

/** Where somebody begins after logging in: customers with their returns, each of the staff where their work lies. */
export function landing(roles: readonly Role[]): string {
  if (roles.every((role) => role === 'customer')) return '/'
  if (roles.some((role) => role === 'support' || role === 'manager')) return '/desk'
  if (roles.includes('returns_agent')) return '/dock'
  return roles.includes('finance') ? '/desk/finance' : '/desk/settings'
}
