import type { Job } from '../reactions.ts'

/** Every admin is told that somebody was given a right over money or rights; what exactly stands in the log. */
export const rightsGiven = (entryId: string): Job => ({ queue: 'mail', data: { kind: 'rights_given', causeId: entryId } })
