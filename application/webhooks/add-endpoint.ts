import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import { endpointInput, hostOf, MOST_ENDPOINTS, setsWebhooks } from './endpoint-input.ts'

/** From now on this address is told. Its secret is shown once, here, and kept sealed. */
export const addWebhookEndpoint = errand({
  name: 'add webhook endpoint',
  may: setsWebhooks,
  input: z.strictObject(endpointInput),
  async run({ url, types }, standing) {
    const { world, actor, now } = standing
    const refusal = world.webhooks.refusal(url)
    if (refusal) return refusal
    const [id, secret] = [world.newId(), world.webhooks.newSecret()]
    await world.transact(async ({ webhooks, log }) => {
      if ((await webhooks.countEndpoints()) >= MOST_ENDPOINTS) insist(refuse('conflict', 'webhooks_too_many', { most: MOST_ENDPOINTS }))
      await webhooks.addEndpoint({ id, url, types, sealed: world.secrets.seal(secret, id), createdAt: now, createdBy: actor.id })
      const data = { verb: 'create', types, host: hostOf(url) }
      await log.addToLog(lineAtDoor(standing, { kind: 'webhook_changed', actorId: actor.id, subjectId: id, data }))
    })
    return { id, secret }
  },
})
