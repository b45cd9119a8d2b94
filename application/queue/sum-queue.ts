import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { epochMs, instantAt } from '#domain/time/instant.ts'
import { dayAt, dayStart } from '#domain/time/zone.ts'
import { anyStaff } from '../permission.ts'
import { type Look, query } from '../query.ts'
import { MOST_COUNTED, type QueueOf, type QueueSum } from './ports.ts'
import type { QueueSumView } from './view.ts'
import { isWholeLane, queueFilter, queueOf } from './queue-filter.ts'

/** What stands above a queue: how many there are, what they are worth, and by when they are promised. Nobody counts all that is done, nor what a search finds. */
export const sumQueue = query({
  name: 'sum queue',
  may: anyStaff,
  input: z.strictObject(queueFilter),
  async run(asked, look): Promise<QueueSumView> {
    const of = queueOf(asked, look)
    if (of.text !== undefined || isAllThatIsDone(of)) return { count: null, more: false, worth: [], groups: null }
    return presentSums(await look.reads.queueSums(of, { now: look.now, endOfDay: await endOfDay(look) }))
  },
})

const isAllThatIsDone = (of: QueueOf): boolean => of.lane === 'done' && isWholeLane(of)

function presentSums(sums: readonly QueueSum[]): QueueSumView {
  const all = (of: 'count' | 'late' | 'today' | 'later' | 'none'): number => sums.reduce((sum, one) => sum + one[of], 0)
  const count = all('count')
  const more = count > MOST_COUNTED
  return {
    count: Math.min(count, MOST_COUNTED),
    more,
    worth: sums.map(({ currency, value }) => ({ currency, amount: value })),
    groups: more ? null : { late: all('late'), today: all('today'), later: all('later'), none: all('none') },
  }
}

/** The last moment of the shop's own day. */
async function endOfDay({ reads, now }: Look): Promise<string> {
  const zone = inForce(await reads.policies(), now)?.zone ?? 'Europe/Paris'
  return instantAt(dayStart(zone, dayAt(zone, epochMs(now)) + 1) - 1)
}
