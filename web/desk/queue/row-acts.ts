import { type Actor, hasRole } from '#domain/actor.ts'

type Person = Pick<Actor, 'roles'> | null | undefined

/** What somebody may do with a row of the queue: an administrator reads it, finance takes it as a file. */
export function rowActs(me: Person): { take: boolean; escalate: boolean; export: boolean; tick: boolean } {
  const may = (...roles: readonly ('support' | 'returns_agent' | 'finance')[]): boolean => roles.some((role) => me && hasRole(me, role))
  const [take, files] = [may('support', 'returns_agent'), may('support', 'finance')]
  return { take, escalate: may('support'), export: files, tick: take || files }
}

/** Whether somebody can be given work: else nothing is ever theirs. */
export const hasWork = (me: Person): boolean =>
  me !== null && me !== undefined && (['support', 'returns_agent', 'finance'] as const).some((role) => hasRole(me, role))
