import { system } from '#domain/actor.ts'
import { retentionNames, type RetentionClass } from '#domain/retention/retention.ts'
import type { Instant } from '#domain/time/instant.ts'
import { deskOf } from '../command.ts'
import { record } from '../log/record.ts'
import type { World } from '../ports.ts'
import type { Place } from './ports.ts'
import { keptFor } from './periods.ts'
import { endsOf } from './ends-of.ts'

const BATCH = 500

type Told = Partial<Record<RetentionClass, number>>

/**
 * Erases what has had its time, a batch per transaction, each with its line in the log: killed at any moment, nothing is half erased and the next run
 * goes on. Words go before names. Bytes of files go by themselves (`FileStore.clear`). Answers how much of each class was erased.
 */
export async function applyRetention(world: World): Promise<Told> {
  const now = world.now()
  const ends = await endsOf(await keptFor(world.reads), { reads: world.reads, now })
  const told: Told = {}
  for (const name of retentionNames) {
    const before = ends[name]
    if (before !== null) told[name] = await eraseAll(name, { before, now }, world)
  }
  return told
}

async function eraseAll(name: RetentionClass, { before, now }: { before: Instant; now: Instant }, world: World): Promise<number> {
  let sum = 0
  for (let after: Place | null = null; ;) {
    const { erased, next }: { erased: number; next: Place | null } = await world.transact(async (stores) => {
      const some = await stores.erasures.eraseSome(name, { before, now, after, limit: BATCH })
      if (some.erased > 0) {
        const data = { setting: 'retention', class: name, cases: some.erased, before }
        await record(deskOf(system, { stores, world, now }), { kind: 'retention_applied', subjectId: null, data })
      }
      return some
    })
    sum += erased
    if (next === null) return sum
    after = next
  }
}
