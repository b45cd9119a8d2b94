import { z } from 'zod'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { type Next, publish, why } from './publish-version.ts'
import { policyVersion } from './version.ts'

/** What going back to an earlier version publishes: its content, under a number of its own. */
export function restored(policies: readonly Policy[], version: number): Next {
  const older = policies.find((policy) => policy.version === version) ?? insist(refuse('missing', 'policy_version_unknown', { version }))
  return (_, as) => ({ ...older, ...as })
}

/** An earlier version's content, published again: what was changed since is taken back, for orders from now on. */
export const restoreVersion = command({
  name: 'restore policy version',
  may: only('admin'),
  input: z.strictObject({ version: policyVersion, why }),
  run: async ({ version, why }, desk) => publish(desk, { next: restored(await desk.policies.all(), version), why }),
})
