import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import type { Look } from '../query.ts'
import type { Reads } from '../reads.ts'

/** The version that new orders are placed under, with all others. */
export async function policyNow({
  reads,
  now,
}: Pick<Look, 'now'> & { reads: Pick<Reads, 'policies'> }): Promise<{ current: Policy; policies: readonly Policy[] }> {
  const policies = await reads.policies()
  return { policies, current: inForce(policies, now) ?? insist(refuse('missing', 'no_policy')) }
}

/** The number of the version that was published last, in force or to come. */
export const newestOf = (policies: readonly Policy[]): number => Math.max(...policies.map(({ version }) => version))

/** The clauses that read a promise, a delay or a calendar, by the ledger, in the order of the published page: who changes one changes the words with it. */
export function clausesOf({ ledger = [], clauses }: Policy): { id: string; fr: string; en: string; settings: string[] }[] {
  const watched = /^(clocks|delays|calendars|holidays)\b/
  const found = new Map<string, Set<string>>()
  for (const entry of ledger)
    for (const setting of entry.settings.filter((path) => watched.test(path)))
      for (const clause of entry.clauses) found.set(clause, (found.get(clause) ?? new Set()).add(setting))
  return Object.entries(clauses).flatMap(([id, { text }]) => {
    const settings = found.get(id)
    return settings ? [{ id, ...text, settings: [...settings].sort() }] : []
  })
}
