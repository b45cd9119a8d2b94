import { z } from 'zod'
import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { differences } from '#domain/policy/difference.ts'
import { inForce, standings } from '#domain/policy/policy-for.ts'
import { type Policy, policySchema } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist, invalidInput, Refused } from '../command.ts'
import { oneLine } from '../returns/inputs.ts'
import { record } from '../log/record.ts'
import { only } from '../permission.ts'

/** Why, for those who read the versions and the log later. */
const why = oneLine(500)

/**
 * Settings that belong to the policy, published as a version of their own, in force from now: orders placed before keep theirs and running clocks
 * keep theirs (invariant 4). `If-Match` is the newest version that the editor has seen: of two who edit at once, the second is refused. A version that is
 * still to come gets the same settings, in a version that takes its place: the day it comes into force it takes nothing back.
 */
export const publishEdit = command({
  name: 'publish policy edit',
  may: only('admin'),
  input: policyEditSchema.extend({ why }),
  async run({ why, ...edit }, desk) {
    const next: Next = (current, as) => edited(current, edit, as)
    const policies = await desk.policies.all()
    const published = await publish(desk, { next, why })
    let { version } = published
    for (const coming of stillToCome(policies, desk.now)) {
      const carried = parsed(next(coming, { version: version + 1, inForceFrom: coming.inForceFrom }))
      if (differences(coming, carried).length > 0) ({ version } = await add(desk, { policy: carried, from: coming, why }))
    }
    return { ...published, version }
  },
})

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

type As = { version: number; inForceFrom: string }
type Next = (current: Policy, as: As) => Policy
type Published = { version: number; changed: number }

/** Those that will be in force one day: of several for the same instant the last. */
const stillToCome = (policies: readonly Policy[], now: string): Policy[] =>
  standings(policies, now)
    .filter(({ standing, from, until }) => standing === 'coming' && from !== until)
    .flatMap(({ version }) => policies.filter((policy) => policy.version === version))
    .reverse()

async function publish(desk: Desk, { next, why }: { next: Next; why: string }): Promise<Published> {
  const policies = await desk.policies.all()
  const current = inForce(policies, desk.now) ?? insist(refuse('missing', 'no_policy'))
  const newest = Math.max(...policies.map(({ version }) => version))
  if (desk.expects !== undefined && desk.expects !== newest) return insist(refuse('conflict', 'stale_version', { version: newest }))
  const policy = parsed(next(current, { version: newest + 1, inForceFrom: desk.now }))
  return differences(current, policy).length === 0 ? insist(refuse('conflict', 'policy_same')) : add(desk, { policy, from: current, why })
}

function parsed(policy: Policy): Policy {
  const read = policySchema.safeParse(policy)
  if (!read.success) throw new Refused(invalidInput(read.error))
  return read.data
}

/** Adds the version, with what it changes of the one it was made `from` in the log. */
async function add(desk: Desk, { policy, from, why }: { policy: Policy; from: Policy; why: string }): Promise<Published> {
  const { version } = policy
  const changes = differences(from, policy).map(({ path, before, after }) => ({ path, before, after }))
  if (!(await desk.policies.publish(policy, { personId: desk.actor.id, at: desk.now, why })))
    return insist(refuse('conflict', 'stale_version'))
  await record(desk, { kind: 'policy_published', subjectId: null, data: { version, from: from.version, changes, reason: why } })
  return { version, changed: changes.length }
}
