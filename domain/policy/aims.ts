import type { Policy } from './schema.ts'

const USUAL_PROMISES_KEPT = 9500

/**
 * What the merchant steers by: the share of promises to be kept, in basis points (95 % where the policy says nothing), what a label costs, and how many
 * days a parcel usually takes.
 */
export const aimsOf = ({ aims }: Pick<Policy, 'aims'>): { promisesKept: number; labelCost: number | null; transitDays: number | null } => ({
  promisesKept: aims?.promisesKept ?? USUAL_PROMISES_KEPT,
  labelCost: aims?.labelCost ?? null,
  transitDays: aims?.transitDays ?? null,
})
