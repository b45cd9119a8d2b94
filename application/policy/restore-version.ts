import { z } from 'zod'
import { withDifferences } from '#domain/policy/difference.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { type Next, publish, why } from './publish-version.ts'
import { policyVersion } from './version.ts'

/** What going back to an earlier version publishes: its content, under a number of its own; in a version to come, what that changes of the one in force. */
export function restored(policies: readonly Policy[], version: number, now: Instant): Next {
  const older = policies.find((policy) => policy.version === version) ?? insist(refuse('missing', 'policy_version_unknown', { version }))
  const current = inForce(policies, now) ?? insist(refuse('missing', 'no_policy'))
  return (policy, as) => ({ ...(withDifferences(policy, current, older) as Policy), ...as })
}

/** An earlier version's content, published again: what was changed since is taken back, for orders from now on. */
export const restoreVersion = command({
  name: 'restore policy version',
  may: only('admin'),
  input: z.strictObject({ version: policyVersion, why }),
  run: async ({ version, why }, desk) => publish(desk, { next: restored(await desk.policies.all(), version, desk.now), why }),
})
