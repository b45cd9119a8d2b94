import type { Pool } from 'pg'
import type { PolicyStore } from '#application/policy/ports.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { one, type Run, runOn, statement } from './run.ts'

const newest = statement('newest policy', 'select coalesce(max(version), 0) as version from policies')
const since = statement('policies since', 'select document from policies where version > $1 order by version')
const publish = statement(
  'publish policy',
  `insert into policies (version, in_force_from, document, published_by, published_at, published_why)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (version) do nothing returning 1`,
)

/** The policy's versions for whoever runs statements. */
export type PolicyReader = PolicyStore & {
  /** All versions, when another statement already told the newest that the database has. */
  upTo: (newest: number) => Promise<readonly Policy[]>
}

/**
 * Versions never change once published: each is read and parsed once per server. The reader's own connection is used: a transaction that
 * waited for another one could wait forever in a full pool.
 */
export function policyCache(): (run: Run) => PolicyReader {
  let known: readonly Policy[] = []
  const upTo = async (run: Run, version: number): Promise<readonly Policy[]> => {
    const have = known.at(-1)?.version ?? 0
    if (have >= version) return known
    const documents = await run<{ document: Policy }>(since, [have])
    // Another reader may have brought some of them meanwhile.
    const last = known.at(-1)?.version ?? 0
    known = [...known, ...documents.map((row) => row.document).filter((policy) => policy.version > last)]
    return known
  }
  return (run) => ({
    upTo: (version) => upTo(run, version),
    publish: (policy, by) => publishOn(run, policy, by),
    all: async () => upTo(run, (await one(run<{ version: number }>(newest)))?.version ?? 0),
    async version(version) {
      const policy = known.find((p) => p.version === version) ?? (await upTo(run, version)).find((p) => p.version === version)
      if (!policy) throw new Error(`there is no policy version ${version}`)
      return policy
    },
  })
}

/** A new version of the policy; false when that version is already published. */
export const publishPolicy = (pool: Pool, policy: Policy, by: By): Promise<boolean> => publishOn(runOn(pool), policy, by)

type By = Parameters<PolicyStore['publish']>[1]

async function publishOn(run: Run, policy: Policy, by: By): Promise<boolean> {
  const rows = await run(publish, [policy.version, policy.inForceFrom, JSON.stringify(policy), by.personId, by.at, by.why ?? null])
  return rows.length === 1
}
