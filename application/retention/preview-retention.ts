import { type Periods, periodsRefused, retentionNames } from '#domain/retention/retention.ts'
import { insist } from '../command.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { periods } from './periods.ts'
import { endsOf } from './ends-of.ts'

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
      return {
        class: name,
        months: asked[name],
        ...(before === null ? { count: 0, more: false, oldest: null } : await reads.due(name, before)),
      }
    }
    return { classes: await Promise.all(retentionNames.map(due)) }
  },
})
