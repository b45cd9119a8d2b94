import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import { id } from '../returns/inputs.ts'
import { endpointInput, hostOf, setsWebhooks } from './endpoint-input.ts'

/** Another address, other events, switched off or on again. What was told while it was off is not told afterwards. */
export const changeWebhookEndpoint = errand({
  name: 'change webhook endpoint',
  may: setsWebhooks,
  input: z.strictObject({ id, ...endpointInput, active: z.boolean() }),
  async run({ id, url, types, active }, standing) {
    const { world, actor, now } = standing
    const refusal = world.webhooks.refusal(url)
    if (refusal) return refusal
    await world.transact(async ({ webhooks, log }) => {
      const before = await webhooks.lockEndpoint(id)
      if (!before) return insist(refuse('missing', 'webhook_unknown'))
      const { disabledAt, disabledWhy } = before
      const off = disabledAt === null ? ({ disabledAt: now, disabledWhy: 'by_hand' } as const) : { disabledAt, disabledWhy }
      await webhooks.saveEndpoint({ id, url, types, ...(active ? { disabledAt: null, disabledWhy: null } : off) })
      const data = { verb: 'edit', types, active, before: hostOf(before.url), host: hostOf(url) }
      await log.addToLog(lineAtDoor(standing, { kind: 'webhook_changed', actorId: actor.id, subjectId: id, data }))
    })
    return { id }
  },
})
