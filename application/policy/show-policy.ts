import { z } from 'zod'
import { articles, isStatutory, statutoryArticles, statutoryKeys } from '#domain/policy/law.ts'
import { boxKinds, boxText } from '#domain/policy/boxes.ts'
import { requestType, typeDescription, typeLabel } from '#domain/policy/request-type.ts'
import type { Locale, Policy } from '#domain/policy/schema.ts'
import { anyone } from '../permission.ts'
import { type Look, query } from '../query.ts'
import type { PolicyView, PromiseKind, PublishedType } from './view.ts'
import { lasting } from './lasting.ts'
import { standingOf, versionOf } from './version.ts'

const promiseKinds: readonly PromiseKind[] = ['review', 'reply', 'escalation', 'inspection', 'refund']

/** The published policy in force, clause by clause, in the reader's language. */
export const showPolicy = query({
  name: 'show policy',
  may: anyone,
  input: z.strictObject({}),
  run: (_, look) => published(undefined, look),
})

export async function published(version: number | undefined, { reads, actor, now }: Look): Promise<PolicyView> {
  const policies = await reads.policies()
  const policy = versionOf(policies, version, now)
  const { locale } = actor
  return {
    ...standingOf(policies, policy, now),
    merchant: policy.merchant,
    boxes: boxKinds.map((kind) => ({ kind, paragraphs: boxText(policy, kind, locale) })),
    delays: policy.delays,
    promises: promiseKinds.map((kind) => ({ kind, ...lasting(policy.clocks[kind]) })),
    clauses: Object.entries(policy.clauses).map(([id, clause]) => ({ id, text: clause.text[locale], ours: clause.ours === true })),
    articles: Object.entries(articles).map(([id, text]) => ({ id, text: text[locale] })),
    types: [...Object.keys(policy.requestTypes), ...statutoryKeys].map((key) => typeOf(policy, { key, tier: null, locale })),
    tiers: Object.entries(policy.tiers).map(([tier, { label, example, overrides }]) => ({
      key: tier,
      label: label[locale],
      example,
      types: Object.keys(overrides).map((key) => typeOf(policy, { key, tier, locale })),
    })),
  }
}

type Asked = { key: string; tier: string | null; locale: Locale }

/** A request type as a tier has it, or everybody. */
function typeOf(policy: Policy, { key, tier, locale }: Asked): PublishedType {
  const { defective, profiles, windowDays, conditions, labelPayer, resolutions, handlingFee, advanceReplacement } = requestType(
    policy,
    key,
    tier,
  )
  return {
    key,
    label: typeLabel(policy, key, locale),
    description: typeDescription(policy, key, locale),
    legalBasis: isStatutory(key) ? key : 'commercial',
    defective,
    profiles,
    windowDays,
    windowMonths: key === 'legal_conformity' ? policy.statutory.legal_conformity.months : null,
    conditions,
    clauses: clausesOf(policy, key),
    payer: labelPayer,
    resolutions,
    handlingFee,
    advanceReplacement,
  }
}

const clausesOf = (policy: Policy, key: string): readonly string[] =>
  isStatutory(key) ? statutoryArticles[key] : [...new Set(Object.values(policy.requestTypes[key]?.clauses ?? {}))]
