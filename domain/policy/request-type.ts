import { articles, isStatutory, legalDays, statutoryWords } from './law.ts'
import { own } from './own.ts'
import type { Locale, Policy, RequestType } from './schema.ts'

/** How a request of this type is treated; the statutory types are built here, from the law and what the document adds to it. */
export type Treatment = Omit<RequestType, 'clauses' | 'label' | 'short' | 'description'>

/** The request type with the tier's overrides; undefined where the policy has no such type. A tier touches no statutory type. */
export function findRequestType(policy: Policy, key: string, tier: string | null): Treatment | undefined {
  if (isStatutory(key)) return statutory(policy, key)
  const type = own(policy.requestTypes, key)
  const overrides = tier === null ? undefined : own(policy.tiers, tier)?.overrides[key]
  return type && { ...type, ...overrides }
}

/** The same for a type that is known to exist: a return's own. */
export function requestType(policy: Policy, key: string, tier: string | null): Treatment {
  const type = findRequestType(policy, key, tier)
  if (!type) throw new Error(`policy ${policy.id} ${policy.version} has no request type ${key}`)
  return type
}

const anyCondition = { never_used: 'accept', tested_no_marks: 'accept', marks_of_use: 'accept', damaged: 'accept' } as const

function statutory(policy: Policy, key: 'withdrawal' | 'legal_conformity'): Treatment {
  const common = {
    profiles: ['*' as const],
    conditions: anyCondition,
    entitlement: 'none' as const,
    advanceReplacement: false,
    handlingFee: 0,
  }
  if (key === 'legal_conformity')
    return {
      ...common,
      defective: true,
      windowDays: null,
      windowFrom: 'line',
      rollToWorkingDay: false,
      labelPayer: 'merchant',
      resolutions: ['replacement', 'repair'],
      autoApprove: false,
    }
  const { days, labelPayer } = policy.statutory.withdrawal
  return {
    ...common,
    defective: false,
    windowDays: Math.max(days, legalDays.withdrawal),
    windowFrom: 'order_last',
    rollToWorkingDay: true,
    labelPayer,
    resolutions: ['refund'],
    autoApprove: true,
  }
}

/** Whether the customer calls these goods defective: by the type of the request, or by the reason given. */
export const saidDefective = (
  policy: Policy,
  { type, tier, reason }: { type: string; tier: string | null; reason: string | null },
): boolean => requestType(policy, type, tier).defective || (reason !== null && own(policy.reasons, reason)?.fault === true)

export const typeLabel = (policy: Policy, key: string, locale: Locale): string =>
  isStatutory(key) ? statutoryWords[key].label[locale] : (own(policy.requestTypes, key)?.label[locale] ?? key)

/** The same in a list's row, in two words where the policy has them. */
export const typeShort = (policy: Policy, key: string, locale: Locale): string =>
  isStatutory(key) ? statutoryWords[key].short[locale] : (own(policy.requestTypes, key)?.short?.[locale] ?? typeLabel(policy, key, locale))

export const typeDescription = (policy: Policy, key: string, locale: Locale): string =>
  isStatutory(key) ? statutoryWords[key].description[locale] : (own(policy.requestTypes, key)?.description[locale] ?? '')

export const reasonLabel = (policy: Policy, reason: string, locale: Locale): string => own(policy.reasons, reason)?.label[locale] ?? reason

/** A clause of the policy or an article of the law, in words. */
export const clauseText = (policy: Policy, clause: string, locale: Locale): string =>
  own(policy.clauses, clause)?.text[locale] ?? own(articles, clause)?.[locale] ?? clause

/** A tier in words with its rank, tiers standing in the document from the least to the best; null for none or one that the document does not name. */
export function tierStanding(
  policy: Policy,
  key: string | null,
  locale: Locale,
): { key: string; name: string; level: number; of: number } | null {
  const tier = key === null ? undefined : own(policy.tiers, key)
  if (!tier || key === null) return null
  const keys = Object.keys(policy.tiers)
  return { key, name: tier.label[locale], level: keys.indexOf(key) + 1, of: keys.length }
}
