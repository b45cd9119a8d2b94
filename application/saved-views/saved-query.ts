import { z } from 'zod'
import { queueFilter, type QueueFilter, queueSort } from '../queue/queue-filter.ts'

const { q: _searched, lane, ...kept } = queueFilter

/** What a view keeps of a queue: all but words that are searched for. */
const filter = z.strictObject({ ...kept, lane: lane.refine((one) => one !== 'all'), sort: queueSort })

/** As it came, once it is known to be readable. */
export const savedQuery = z
  .record(z.string().max(20), z.union([z.string().max(600), z.number()]))
  .refine((query) => filter.safeParse(query).success, 'not a queue')

/** What was kept, as a queue's filter; the first lane where a later version can no longer read it. */
export function readQuery(query: unknown): QueueFilter {
  const { sort: _sort, ...read } = filter.safeParse(query).data ?? filter.parse({})
  // Those of before were of euros, and did not say so.
  return (read.min ?? read.max) === undefined ? read : { ...read, currency: read.currency ?? 'EUR' }
}
