import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { id } from '../returns/inputs.ts'
import { setsWebhooks } from './endpoint-input.ts'
import { insistLive } from './live-endpoint.ts'
import { attemptJob } from './tell.ts'

/** Sends a delivery at once, under the id that it always had: one that failed or arrived, too. */
export const sendWebhookAgain = command({
  name: 'send webhook again',
  may: setsWebhooks,
  input: z.strictObject({ id, deliveryId: id }),
  async run({ id, deliveryId }, desk) {
    await insistLive(desk, id)
    const key = { endpointId: id, id: deliveryId }
    const attempt = await desk.webhooks.again(key, desk.now)
    if (attempt === undefined) return insist(refuse('missing', 'webhook_delivery_unknown'))
    await desk.jobs.add([attemptJob(key, attempt)])
    await record(desk, { kind: 'webhook_changed', subjectId: id, data: { verb: 'again', delivery: deliveryId } })
    return { deliveryId }
  },
})
