import { type Actor, isStaff } from '../actor.ts'

/** What a customer is shown of a member of staff: the first name (domain.md, Actors: no « more of a staff member than a display name »). */
export const shownName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name

/** Somebody's name as it is read by `reader`: staff's by customers as above. */
export const nameTo = (reader: Pick<Actor, 'roles'>, name: string | null, { staff }: { staff: boolean }): string | null =>
  name !== null && staff && !isStaff(reader) ? shownName(name) : name
