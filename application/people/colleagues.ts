import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { caseRoles } from '#domain/staff/staff-member.ts'
import type { Working } from '#domain/staff/takers.ts'
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

/** Work is given to nobody, or to somebody of staff who is there and can do something about it. */
export async function insistColleague(desk: Pick<Desk, 'staff'>, personId: string | null, takers: readonly Working[]): Promise<void> {
  if (personId === null || (await desk.staff.isColleague(personId, [...takers, 'manager']))) return
  const there = await desk.staff.isColleague(personId, caseRoles)
  insist(there ? refuse('invalid', 'not_their_work', {}, 'assigneeId') : refuse('invalid', 'no_colleague', {}, 'assigneeId'))
}
