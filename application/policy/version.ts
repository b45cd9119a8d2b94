import { z } from 'zod'
import { inForce, standings } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { insist } from '../command.ts'
import type { PolicyView } from './view.ts'

export const policyVersion = z.coerce.number().int().min(1).max(1_000_000)

/** The version that was asked for, or the one in force; refused where there is none. */
export function versionOf(policies: readonly Policy[], version: number | undefined, now: Instant): Policy {
  if (version === undefined) return inForce(policies, now) ?? insist(refuse('missing', 'no_policy'))
  return (
    policies.find((policy) => policy.version === version) ?? insist(refuse('missing', 'policy_version_unknown', { version }, 'version'))
  )
}

/** Since when and until when it is in force, and which one is now. */
export function standingOf(
  policies: readonly Policy[],
  { version, inForceFrom }: Policy,
  now: Instant,
): Pick<PolicyView, 'version' | 'inForceFrom' | 'inForceUntil' | 'standing' | 'inForce' | 'versions'> {
  const all = standings(policies, now)
  const own = all.find((one) => one.version === version)
  return {
    version,
    inForceFrom,
    inForceUntil: own?.until ?? null,
    standing: own?.standing ?? 'past',
    inForce: all.find(({ standing }) => standing === 'in_force')?.version ?? version,
    versions: all.length,
  }
}
