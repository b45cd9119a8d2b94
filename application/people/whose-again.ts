import type { Working } from '#domain/staff/takers.ts'
import type { Desk } from '../command.ts'

type Work = { /** Who had it. */ of: string | null; takers: readonly Working[] }

/** Whose what goes on is: whoever had it, or nobody's where they have left or can do nothing about it any more. */
export const whoseAgain = async ({ staff }: Pick<Desk, 'staff'>, { of, takers }: Work): Promise<string | null> =>
  of !== null && (await staff.isColleague(of, [...takers, 'manager'])) ? of : null
