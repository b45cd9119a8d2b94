import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { statutoryKeys } from '#domain/policy/law.ts'
import { clauseText, reasonLabel, tierStanding, typeLabel } from '#domain/policy/request-type.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import type { FilterChoicesView } from './view.ts'

/** What a queue can be narrowed by, in the words of the policy that is in force. */
export const listFilters = query({
  name: 'list filters',
  may: anyStaff,
  input: z.strictObject({}),
  async run(_, { reads, actor: { locale }, now }): Promise<FilterChoicesView> {
    const policy = inForce(await reads.policies(), now)
    if (!policy) return { types: [], tiers: [], reasons: [], clauses: [] }
    const named = (keys: readonly string[], label: (key: string) => string) => keys.map((key) => ({ key, label: label(key) }))
    return {
      types: named([...Object.keys(policy.requestTypes), ...statutoryKeys], (key) => typeLabel(policy, key, locale)),
      tiers: named(Object.keys(policy.tiers), (key) => tierStanding(policy, key, locale)?.name ?? key),
      reasons: named(Object.keys(policy.reasons), (key) => reasonLabel(policy, key, locale)),
      clauses: named(Object.keys(policy.clauses), (key) => clauseText(policy, key, locale)),
    }
  },
})
