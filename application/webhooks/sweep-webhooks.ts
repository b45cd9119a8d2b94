import { addHours } from '#domain/time/instant.ts'
import type { World } from '../ports.ts'
import { attemptJob } from './tell.ts'

const BATCH = 500

/** How long a job is tried again by itself. */
const LOST_AFTER_HOURS = 1

/** What waits and should have been tried long ago has lost its job: it gets another one. A job that comes back after all finds the attempt made. */
export async function sweepWebhooks(world: World): Promise<void> {
  const now = world.now()
  const due = { before: addHours(now, -LOST_AFTER_HOURS), now, limit: BATCH }
  for (let taken = BATCH; taken === BATCH;)
    taken = await world.transact(async ({ webhooks, jobs }) => {
      const lost = await webhooks.takeUpLost(due)
      await jobs.add(lost.map((one) => attemptJob(one, one.attempts)))
      return lost.length
    })
}
