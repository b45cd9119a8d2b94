import { z } from 'zod'
import { retentionClasses, retentionNames } from '#domain/retention/retention.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { historyOf } from '../settings/history-of.ts'
import { periodChanges, periodsIn } from './periods.ts'

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
