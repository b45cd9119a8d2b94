import type { World } from '../ports.ts'

const BATCH = 500

/** Every label that its carrier follows is asked after again: what they tell by themselves they tell of some only. */
export async function sweepLabels(world: World): Promise<void> {
  if (world.carrier === undefined) return
  for (let after: string | null = null; ;) {
    const some = await world.reads.followedLabels({ after, limit: BATCH })
    await world.transact(({ jobs }) => jobs.add(some.map(({ number, labelId }) => ({ queue: 'labels', data: { number, labelId } }))))
    if (some.length < BATCH) return
    after = some.at(-1)?.labelId ?? null
  }
}
