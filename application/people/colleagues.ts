import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { caseRoles } from '#domain/staff/staff-member.ts'
import { type Desk, insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'

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
