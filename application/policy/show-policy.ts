import { z } from 'zod'
import { type ClockRule, isHourRule } from '#domain/clock/clock.ts'
import { articles } from '#domain/policy/law.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyone } from '../permission.ts'
import { query } from '../query.ts'
import type { PolicyView, PromiseKind } from '../views.ts'

const promiseKinds: readonly PromiseKind[] = ['review', 'reply', 'escalation', 'inspection', 'refund']

type Lasting = Omit<PolicyView['promises'][number], 'kind'>

/** The published policy in force, clause by clause, in the reader's language: what every verdict's clause links to. */
export const showPolicy = query({
  name: 'show policy',
  may: anyone,
  input: z.strictObject({}),
  async run(_, { reads, actor, now }): Promise<PolicyView> {
    const policy = inForce(await reads.policies(), now) ?? insist(refuse('missing', 'no_policy'))
    const { locale } = actor
    return {
      version: policy.version,
      inForceFrom: policy.inForceFrom,
      merchant: policy.merchant,
      delays: policy.delays,
      promises: promiseKinds.map((kind) => ({ kind, ...lasting(policy.clocks[kind]) })),
      clauses: Object.entries(policy.clauses).map(([id, clause]) => ({ id, text: clause.text[locale], ours: clause.ours === true })),
      articles: Object.entries(articles).map(([id, text]) => ({ id, text: text[locale] })),
      types: Object.entries(policy.requestTypes).map(([key, type]) => ({
        key,
        label: type.label[locale],
        description: type.description[locale],
        profiles: type.profiles,
        windowDays: type.windowDays,
        payer: type.labelPayer,
        resolutions: type.resolutions,
        handlingFee: type.handlingFee,
      })),
    }
  },
})

const lasting = (rule: ClockRule): Lasting =>
  isHourRule(rule)
    ? { hours: rule.amount.hours, days: null, working: rule.calendar.kind === 'business' }
    : { hours: null, days: rule.amount.days, working: false }
