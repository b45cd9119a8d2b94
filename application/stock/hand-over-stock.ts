import { z } from 'zod'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'

/** All that has moved since the last hand-over is given to whoever keeps the stock, as one file that stays the same. */
export const handOverStock = command({
  name: 'hand over stock',
  may: only('returns_agent'),
  input: z.strictObject({}),
  async run(_, desk) {
    const policy = inForce(await desk.policies.all(), desk.now) ?? insist(refuse('missing', 'no_policy'))
    const { last, ...waiting } = await desk.stock.lockWaiting()
    if (waiting.count === 0) return insist(refuse('conflict', 'nothing_to_hand_over'))
    const handover = { id: desk.newId(), number: last + 1, count: waiting.count }
    await desk.stock.handOver({
      ...waiting,
      ...handover,
      locale: desk.actor.locale,
      zone: policy.zone,
      at: desk.now,
      byId: desk.actor.id ?? '',
    })
    return handover
  },
})
