import { z } from 'zod'
import { standings } from '#domain/policy/policy-for.ts'
import { anyone } from '../permission.ts'
import { query } from '../query.ts'
import type { PolicyVersionView } from './view.ts'

/** Every version of the policy that was ever published, newest first: a return is judged by one of them for good (invariant 4). */
export const listPolicyVersions = query({
  name: 'list policy versions',
  may: anyone,
  input: z.strictObject({}),
  async run(_, { reads, now }): Promise<readonly PolicyVersionView[]> {
    return standings(await reads.policies(), now).map(({ version, from, until, standing }) => ({
      version,
      inForceFrom: from,
      inForceUntil: until,
      standing,
    }))
  },
})
