import { differences } from '#domain/policy/difference.ts'
import { inForce, standings } from '#domain/policy/policy-for.ts'
import { type Policy, policySchema } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist, invalidInput, Refused } from '../command.ts'
import { oneLine } from '../returns/inputs.ts'
import { record } from '../log/record.ts'

/** Why, for those who read the versions and the log later. */
export const why = oneLine(500)

type As = { version: number; inForceFrom: string }
/** The version in force, or one that is still to come, with what is published. */
export type Next = (policy: Policy, as: As) => Policy
type Published = { version: number; changed: number }

/** Those that will be in force one day: of several for the same instant the last. */
const stillToCome = (policies: readonly Policy[], now: string): Policy[] =>
  standings(policies, now)
    .filter(({ standing, from, until }) => standing === 'coming' && from !== until)
    .flatMap(({ version }) => policies.filter((policy) => policy.version === version))
    .reverse()

/**
 * Publishes what `next` makes of the version in force, from now on; refused where that changes nothing, or somebody published meanwhile. A version that
 * is still to come gets the same, in a version that takes its place: the day it comes into force it takes nothing back.
 */
export async function publish(desk: Desk, { next, why }: { next: Next; why: string }): Promise<Published> {
  const policies = await desk.policies.all()
  const current = inForce(policies, desk.now) ?? insist(refuse('missing', 'no_policy'))
  const newest = Math.max(...policies.map(({ version }) => version))
  if (desk.expects !== undefined && desk.expects !== newest) return insist(refuse('conflict', 'stale_version', { version: newest }))
  const policy = parsed(next(current, { version: newest + 1, inForceFrom: desk.now }))
  if (differences(current, policy).length === 0) return insist(refuse('conflict', 'policy_same'))
  const published = await add(desk, { policy, from: current, why })
  let { version } = published
  for (const coming of stillToCome(policies, desk.now)) {
    const carried = parsed(next(coming, { version: version + 1, inForceFrom: coming.inForceFrom }))
    if (differences(coming, carried).length > 0) ({ version } = await add(desk, { policy: carried, from: coming, why }))
  }
  return { ...published, version }
}

/** The policy as its schema has it, or every field that is wrong. */
export function parsed(policy: Policy): Policy {
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
