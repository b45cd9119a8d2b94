import document from './technostok.json' with { type: 'json' }
import ledger from './technostok.ledger.json' with { type: 'json' }
import { type Policy, policySchema } from './schema.ts'

/** The first merchant's policy, clause by clause, as data; with the ledger of how its sentences were read. */
export const technostok: Policy = policySchema.parse({ ...document, ledger })
