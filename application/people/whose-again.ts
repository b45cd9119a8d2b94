import { caseRoles } from '#domain/staff/staff-member.ts'
import type { Desk } from '../command.ts'

/** Whose what was over and goes on is: whoever had it, or nobody's where they have left or work no cases any more. */
export async function whoseAgain<It extends { assigneeId: string | null }>({ staff }: Pick<Desk, 'staff'>, it: It): Promise<It> {
  const { assigneeId } = it
  return assigneeId === null || (await staff.isColleague(assigneeId, caseRoles)) ? it : { ...it, assigneeId: null }
}
