import { hasRole, type Role } from '#domain/actor.ts'
import type { ClockKind } from '#domain/clock/clock.ts'

/** Who can keep a promise. What is the customer's own delay is support's to look after. */
const keepers: Readonly<Record<ClockKind, Role>> = {
  review: 'support',
  reply: 'support',
  escalation: 'support',
  inspection: 'returns_agent',
  refund: 'finance',
  legal_refund: 'finance',
  legal_remedy: 'support',
  return_by: 'support',
  details_by: 'support',
  objection: 'support',
  unassigned_parcel: 'returns_agent',
}

/** The role that keeps such a promise. */
export const keeperOf = (kind: ClockKind): Role => keepers[kind]

type Member = { id: string; roles: readonly Role[] }

/** The assignee where their role can do it, else everybody with the role, else the managers. */
export function responsible<Person extends Member>(
  { assigneeId, role }: { assigneeId: string | null; role: Role },
  staff: readonly Person[],
): readonly Person[] {
  const own = staff.filter((one) => one.id === assigneeId && hasRole(one, role))
  const able = staff.filter((one) => one.roles.includes(role))
  return [own, able, managers(staff)].find((some) => some.length > 0) ?? []
}

type Promised = { kind: ClockKind; state: 'near' | 'breached'; assigneeId: string | null }

/** Who is told of a promise: whoever is responsible for it, and of one that is broken the managers besides. */
export function whoIsTold<Person extends Member>({ kind, state, assigneeId }: Promised, staff: readonly Person[]): readonly Person[] {
  const told = responsible({ assigneeId, role: keeperOf(kind) }, staff)
  return state === 'near' ? told : [...new Set([...told, ...managers(staff)])]
}

const managers = <Person extends Member>(staff: readonly Person[]): readonly Person[] =>
  staff.filter(({ roles }) => roles.includes('manager'))
