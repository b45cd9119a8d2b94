import type { StaffRole } from '#domain/actor.ts'
import { say, type Words } from './model.ts'

/** « Comptabilité, administration » */
export const rolesSaid = (roles: readonly StaffRole[]): Words => {
  const [first, ...rest] = roles
  if (first === undefined) return { verbatim: '' }
  return rest.length === 0 ? say(`role.${first}`) : say('roles.and', { role: say(`role.${first}`), others: rolesSaid(rest) })
}
