import document from './technostok.json' with { type: 'json' }
import { type Policy, policySchema } from './schema.ts'

/** The first merchant's policy, clause by clause, as data. */
export const technostok: Policy = policySchema.parse(document)
