import { z } from 'zod'
import { settingAt } from '#domain/policy/ledger.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { LedgerView } from './view.ts'
import { policyVersion, standingOf, versionOf } from './version.ts'

/**
 * The ambiguity ledger, for those who decide and those who publish: each sentence of the merchant's own text beside the settings that read
 * it, with the values of this version, the reading chosen and the readings rejected.
 */
export const showLedger = query({
  name: 'show policy ledger',
  may: only('support', 'manager', 'admin'),
  input: z.strictObject({ version: policyVersion }),
  async run({ version }, { reads, actor: { locale }, now }): Promise<LedgerView> {
    const policies = await reads.policies()
    const policy = versionOf(policies, version, now)
    return {
      ...standingOf(policies, policy, now),
      entries: (policy.ledger ?? []).map(({ sentence, clauses, settings, reading, rejected = [] }) => ({
        sentence,
        clauses,
        settings: settings.map((path) => ({ path, value: JSON.stringify(settingAt(policy, path) ?? null) })),
        reading: reading[locale],
        rejected: rejected.map((other) => ({ reading: other.reading[locale], why: other.why[locale] })),
      })),
    }
  },
})
