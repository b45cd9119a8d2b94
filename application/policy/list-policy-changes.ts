import { z } from 'zod'
import { differences } from '#domain/policy/difference.ts'
import { standings } from '#domain/policy/policy-for.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { newestOf } from './policy-now.ts'

/** Every version with what it changed of the one before it in number, newest first. */
export const listPolicyChanges = query({
  name: 'list policy changes',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, { reads, now }) {
    const policies = await reads.policies()
    const publishers = await reads.publishers()
    return {
      version: newestOf(policies),
      items: standings(policies, now)
        .toSorted((one, other) => other.version - one.version)
        .map(({ version, from, standing }) => {
          const policy = policies.find((one) => one.version === version)
          const before = policies.find((one) => one.version === version - 1)
          const published = publishers.find((one) => one.version === version)
          return {
            version,
            inForceFrom: from,
            standing,
            publishedAt: published?.at ?? from,
            publishedBy: published?.name ?? null,
            publishedWhy: published?.why ?? null,
            changes: policy && before ? differences(before, policy) : [],
          }
        }),
    }
  },
})
