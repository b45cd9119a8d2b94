import type { PolicyEdit } from '#domain/policy/edit.ts'

/** What the API shows of the policy in force. */
export type PolicySettings = Required<Pick<PolicyEdit, 'calendar' | 'promises' | 'delays' | 'transitDays' | 'settlementLimits'>> & {
  version: number
  inForce: number
  coming: readonly { version: number; inForceFrom: string }[]
  clauses: readonly { id: string; fr: string; en: string; settings: readonly string[] }[]
}

export type Reasons = NonNullable<PolicyEdit['reasons']>
/** The same with the reasons, and with the request types that they may belong to. */
export type ReasonSettings = PolicySettings & { reasons: Reasons; types: readonly { key: string; label: string }[] }
