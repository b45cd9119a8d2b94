import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { publish, why } from './publish-version.ts'

/** An earlier version's content, published again: what was changed since is taken back, for orders from now on. */
export const restoreVersion = command({
  name: 'restore policy version',
  may: only('admin'),
  input: z.strictObject({ version: z.coerce.number().int().min(1), why }),
  async run({ version, why }, desk) {
    const older = (await desk.policies.all()).find((policy) => policy.version === version)
    if (!older) return insist(refuse('missing', 'policy_version_unknown'))
    return publish(desk, { next: (_, as) => ({ ...older, ...as }), why })
  },
})
