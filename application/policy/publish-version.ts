import { z } from 'zod'
import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { differences } from '#domain/policy/difference.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { type Policy, policySchema } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist, invalidInput, Refused } from '../command.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'

/**
 * Settings that belong to the policy, published as a version of their own, in force from now: orders placed before keep theirs and running clocks
 * keep theirs (invariant 4). `If-Match` is the newest version that the editor has seen: of two who edit at once, the second is refused.
 */
export const publishEdit = command({
  name: 'publish policy edit',
  may: only('admin'),
  input: policyEditSchema,
  run: async (edit, desk) => publish(desk, (current, as) => edited(current, edit, as)),
})

/** An earlier version's content, published again: what was changed since is taken back, for orders from now on. */
export const restoreVersion = command({
  name: 'restore policy version',
  may: only('admin'),
  input: z.strictObject({ version: z.coerce.number().int().min(1) }),
  async run({ version }, desk) {
    const older = (await desk.policies.all()).find((policy) => policy.version === version)
    if (!older) return insist(refuse('missing', 'policy_version_unknown'))
    return publish(desk, (_, as) => ({ ...older, ...as }))
  },
})

type As = { version: number; inForceFrom: string }

async function publish(desk: Desk, next: (current: Policy, as: As) => Policy): Promise<{ version: number; changed: number }> {
  const policies = await desk.policies.all()
  const current = inForce(policies, desk.now) ?? insist(refuse('missing', 'no_policy'))
  const newest = Math.max(...policies.map(({ version }) => version))
  if (desk.expects !== undefined && desk.expects !== newest) return insist(refuse('conflict', 'stale_version', { version: newest }))
  const parsed = policySchema.safeParse(next(current, { version: newest + 1, inForceFrom: desk.now }))
  if (!parsed.success) throw new Refused(invalidInput(parsed.error))
  const changes = differences(current, parsed.data)
  if (changes.length === 0) return insist(refuse('conflict', 'policy_same'))
  const published = await desk.policies.publish(parsed.data, { personId: desk.actor.id, at: desk.now })
  if (!published) return insist(refuse('conflict', 'stale_version'))
  const data = {
    version: parsed.data.version,
    from: current.version,
    changes: changes.map(({ path, before, after }) => ({ path, before, after })),
  }
  await record(desk, { kind: 'policy_published', subjectId: null, data })
  return { version: parsed.data.version, changed: changes.length }
}
