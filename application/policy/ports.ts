import type { Instant } from '#domain/time/instant.ts'
import type { Policy } from '#domain/policy/schema.ts'

/** Questions about the policy. */
export type PolicyReads = {
  policies: () => Promise<readonly Policy[]>
  /** Those under which these were judged, at least: versions never change, so that once known nothing is asked. */
  policiesOf: (rows: readonly { policyVersion: number }[]) => Promise<readonly Policy[]>
}

export type PolicyStore = {
  version: (version: number) => Promise<Policy>
  all: () => Promise<readonly Policy[]>
  /** False when that version is published already: somebody else was first. */
  publish: (policy: Policy, by: { personId: string | null; at: Instant; why?: string }) => Promise<boolean>
}
