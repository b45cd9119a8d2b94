import type { Unit } from '#domain/return/rma.ts'

/** The customer has asked for another look and waits for the answer. */
export const isContested = ({ contest }: Pick<Unit, 'contest'>): boolean => contest !== null && contest.answeredAt === null
