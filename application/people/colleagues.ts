import { z } from 'zod'
import type { Role } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'

/** Roles whose people have cases: an admin's is none by itself. */
const caseRoles = ['support', 'returns_agent', 'finance', 'manager'] as const satisfies readonly Role[]

/** Those who can be given a case, by name. */
export const listColleagues = query({
  name: 'list colleagues',
  may: anyStaff,
  input: z.strictObject({}),
  run: async (_, { reads }) => ({ items: await reads.colleagues(caseRoles) }),
})

/** Work is given to nobody, or to somebody of staff who is there to do it. */
export async function insistColleague(desk: Pick<Desk, 'staff'>, personId: string | null): Promise<void> {
  if (personId !== null && !(await desk.staff.isColleague(personId, caseRoles))) insist(refuse('invalid', 'no_colleague', {}, 'assigneeId'))
}
