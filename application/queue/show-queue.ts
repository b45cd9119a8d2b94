import { z } from 'zod'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { pageInput } from '../returns/page-input.ts'
import { queueFilter, queueOf, queueSort } from './queue-filter.ts'
import { queuePage } from './queue-page.ts'

/** The desk's queue: one lane or all of them, as narrow as asked, nearest promise first where nothing else is said. */
export const showQueue = query({
  name: 'show queue',
  may: anyStaff,
  input: z.strictObject({ ...pageInput, ...queueFilter, sort: queueSort }),
  run: ({ after, limit, sort, ...asked }, look) =>
    queuePage({ ...queueOf(asked, look), ...(sort ? { sort } : {}) }, { after, limit }, look),
})

/** How many returns stand in each lane. */
export const countLanes = query({
  name: 'count lanes',
  may: anyStaff,
  input: z.strictObject({}),
  run: (_, { reads }) => reads.laneCounts(),
})
