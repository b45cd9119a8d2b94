/** What a customer is shown of a member of staff: the first name (domain.md, Actors: no « more of a staff member than a display name »). */
export const shownName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name
