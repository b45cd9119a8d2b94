import { z } from 'zod'
import { differences } from '#domain/policy/difference.ts'
import { businessHours, edited, policyEditSchema, promiseSettings } from '#domain/policy/edit.ts'
import { inForce, standings } from '#domain/policy/policy-for.ts'
import { type Policy, policySchema } from '#domain/policy/schema.ts'
import { statutoryKeys } from '#domain/policy/law.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import { dueOf } from '#domain/clock/clock.ts'
import { type PolicyPromise, promiseKinds } from '#domain/policy/promise-kinds.ts'
import { refuse } from '#domain/refusal.ts'
import { insist, invalidInput, Refused } from '../command.ts'
import { only } from '../permission.ts'
import { type Look, query } from '../query.ts'
import type { Reads } from '../reads.ts'

/** What of the policy in force is set in the settings, with the clauses that say it to customers. `version` is the newest: the next edit's `If-Match`. */
export const showPolicySettings = query({
  name: 'show policy settings',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, look) {
    const { current, policies } = await now(look)
    const { weekdays, hours, holidays, closures = [] } = businessHours(current)
    return {
      version: newestOf(policies),
      inForce: current.version,
      coming: standings(policies, look.now)
        .filter(({ standing, from, until }) => standing === 'coming' && from !== until)
        .map(({ version, from }) => ({ version, inForceFrom: from })),
      calendar: { weekdays, hours, holidays, closures },
      promises: promiseSettings(current),
      delays: current.delays,
      reasons: current.reasons,
      settlementLimits: current.settlementLimits,
      types: [...Object.keys(current.requestTypes), ...statutoryKeys].map((key) => ({
        key,
        label: typeLabel(current, key, look.actor.locale),
      })),
      clauses: clausesOf(current),
    }
  },
})

/** What an edit would change, and when promises that began now would fall due before and after: nothing is published. */
export const previewPolicyEdit = query({
  name: 'preview policy edit',
  may: only('admin'),
  input: policyEditSchema,
  async run(edit, look) {
    const { current, policies } = await now(look)
    const parsed = policySchema.safeParse(edited(current, edit, { version: newestOf(policies) + 1, inForceFrom: look.now }))
    if (!parsed.success) throw new Refused(invalidInput(parsed.error))
    const due = (policy: Policy, kind: PolicyPromise): string => dueOf({ rule: policy.clocks[kind], startedAt: look.now, carriedMs: 0 })
    return {
      changes: differences(current, parsed.data),
      promises: promiseKinds.map((kind) => ({ kind, before: due(current, kind), after: due(parsed.data, kind) })),
    }
  },
})

/** Every version with what it changed of the one before it in number, newest first. */
export const listPolicyChanges = query({
  name: 'list policy changes',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, { reads, now }) {
    const policies = await reads.policies()
    const publishers = await reads.publishers()
    return {
      version: newestOf(policies),
      items: standings(policies, now)
        .toSorted((one, other) => other.version - one.version)
        .map(({ version, from, standing }) => {
          const policy = policies.find((one) => one.version === version)
          const before = policies.find((one) => one.version === version - 1)
          const published = publishers.find((one) => one.version === version)
          return {
            version,
            inForceFrom: from,
            standing,
            publishedAt: published?.at ?? from,
            publishedBy: published?.name ?? null,
            publishedWhy: published?.why ?? null,
            changes: policy && before ? differences(before, policy) : [],
          }
        }),
    }
  },
})

async function now({
  reads,
  now,
}: Pick<Look, 'now'> & { reads: Pick<Reads, 'policies'> }): Promise<{ current: Policy; policies: readonly Policy[] }> {
  const policies = await reads.policies()
  return { policies, current: inForce(policies, now) ?? insist(refuse('missing', 'no_policy')) }
}

const newestOf = (policies: readonly Policy[]): number => Math.max(...policies.map(({ version }) => version))

/** The clauses that read a promise, a delay or a calendar, by the ledger: who changes one changes the words with it. */
function clausesOf({ ledger = [], clauses }: Policy): { id: string; fr: string; en: string; settings: string[] }[] {
  const watched = /^(clocks|delays|calendars|holidays)\b/
  const found = new Map<string, Set<string>>()
  for (const entry of ledger)
    for (const setting of entry.settings.filter((path) => watched.test(path)))
      for (const clause of entry.clauses) found.set(clause, (found.get(clause) ?? new Set()).add(setting))
  return [...found].flatMap(([id, settings]) => {
    const clause = clauses[id]
    return clause ? [{ id, ...clause.text, settings: [...settings].sort() }] : []
  })
}
