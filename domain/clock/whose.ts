import type { ClockKind } from './clock.ts'

/** The customer's own delays: nobody of the staff keeps or breaks them, and no warning tells of them. */
const customers: ReadonlySet<ClockKind> = new Set(['return_by', 'details_by', 'objection'])

/** Whether a clock counts the customer's own time, and not a promise of ours. */
export const isCustomers = (kind: ClockKind): boolean => customers.has(kind)
