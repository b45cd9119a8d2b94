import type { Policy } from './schema.ts'

/** After how many calendar days without a word an answered conversation is closed; thirty under a version that does not say. */
export const quietDays = ({ delays }: Pick<Policy, 'delays'>): number => delays.quietDays ?? 30
