import type { Policy } from './schema.ts'

const USUAL_PROMISES_KEPT = 9500

/** What the merchant steers by: the share of promises to be kept, in basis points (95 % where the policy says nothing), and what a label costs. */
export const aimsOf = ({ aims }: Pick<Policy, 'aims'>): { promisesKept: number; labelCost: number | null } => ({
  promisesKept: aims?.promisesKept ?? USUAL_PROMISES_KEPT,
  labelCost: aims?.labelCost ?? null,
})
