import type { Policy } from '#domain/policy/schema.ts'

/** Questions about the policy. */
export type PolicyReads = {
  policies: () => Promise<readonly Policy[]>
  /** Those under which these were judged, at least: versions never change, so that once known nothing is asked. */
  policiesOf: (rows: readonly { policyVersion: number }[]) => Promise<readonly Policy[]>
}
