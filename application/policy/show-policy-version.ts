import { z } from 'zod'
import { anyone } from '../permission.ts'
import { query } from '../query.ts'
import { policyVersion } from './version.ts'
import { published } from './show-policy.ts'

/** Any version of it: what a verdict's clause leads to, for good. */
export const showPolicyVersion = query({
  name: 'show policy version',
  may: anyone,
  input: z.strictObject({ version: policyVersion }),
  run: ({ version }, look) => published(version, look),
})
