import type { PolicyEdit } from '#domain/policy/edit.ts'

/** What the API shows of the policy in force. */
export type PolicySettings = Required<Pick<PolicyEdit, 'calendar' | 'promises' | 'delays'>> & {
  version: number
  inForce: number
  coming: readonly { version: number; inForceFrom: string }[]
  clauses: readonly { id: string; fr: string; en: string; settings: readonly string[] }[]
}
