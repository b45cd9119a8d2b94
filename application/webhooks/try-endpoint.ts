import { z } from 'zod'
import { TRIAL } from '#domain/webhook/event-types.ts'
import { command } from '../command.ts'
import { record } from '../log/record.ts'
import { id } from '../returns/inputs.ts'
import { setsWebhooks } from './endpoint-input.ts'
import { insistLive } from './live-endpoint.ts'
import { attemptJob } from './tell.ts'

/** Sends something that means nothing, as anything else is sent. */
export const tryWebhookEndpoint = command({
  name: 'try webhook endpoint',
  may: setsWebhooks,
  input: z.strictObject({ id }),
  async run({ id }, desk) {
    await insistLive(desk, id)
    const delivery: Parameters<typeof desk.webhooks.addTo>[0] = {
      endpointId: id,
      id: desk.newId(),
      type: TRIAL,
      data: { endpointId: id },
      at: desk.now,
    }
    await desk.webhooks.addTo(delivery)
    await desk.jobs.add([attemptJob(delivery, 0)])
    await record(desk, { kind: 'webhook_changed', subjectId: id, data: { verb: 'try' } })
    return { deliveryId: delivery.id }
  },
})
