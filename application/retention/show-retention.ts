import { z } from 'zod'
import { endOf, type Periods, periodsRefused, retentionClasses, retentionNames } from '#domain/retention/retention.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Instant } from '#domain/time/instant.ts'
import { insist } from '../command.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { Reads } from '../reads.ts'
import { historyOf } from '../settings/history-of.ts'
import { periodChanges, periods, periodsIn } from './periods.ts'

/** For how long each class is kept, between which bounds, and who changed it and why. `version` is the next change's `If-Match`. */
export const showRetention = query({
  name: 'show retention',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, { reads }) {
    const versions = await reads.settingVersions('retention')
    const now = periodsIn(versions[0]).periods
    return {
      version: versions[0]?.version ?? 0,
      classes: retentionNames.map((name) => ({ class: name, months: now[name], ...retentionClasses[name] })),
      history: historyOf(versions, periodsIn, (before, { periods, why }) => ({ why, changes: periodChanges(before.periods, periods) })),
    }
  },
})

/** What the next night would erase with these periods, class by class: nothing is kept or erased. */
export const previewRetention = query({
  name: 'preview retention',
  may: only('admin'),
  input: periods,
  async run(asked, { reads, now }) {
    const refusal = periodsRefused(asked)
    if (refusal) insist(refusal)
    const ends = await endsOf(asked, { reads, now })
    const due = async (name: keyof Periods) => {
      const before = ends[name]
      return { class: name, months: asked[name], ...(before === null ? { count: 0, oldest: null } : await reads.due(name, before)) }
    }
    return { classes: await Promise.all(retentionNames.map(due)) }
  },
})

/** Before which instant each class has had its time, in the merchant's days; null keeps all of it. */
export async function endsOf(
  kept: Periods,
  { reads, now }: { reads: Pick<Reads, 'policies'>; now: Instant },
): Promise<Record<keyof Periods, Instant | null>> {
  const zone = inForce(await reads.policies(), now)?.zone ?? 'Europe/Paris'
  const end = (name: keyof Periods): Instant | null => {
    const months = kept[name]
    return months === null ? null : endOf(months, { now, zone })
  }
  return { words: end('words'), evidence: end('evidence'), addresses: end('addresses'), statements: end('statements') }
}
