import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { id } from '../returns/inputs.ts'
import { setsWebhooks } from './endpoint-input.ts'

/** It is told nothing any more, and what it was told is forgotten. */
export const removeWebhookEndpoint = command({
  name: 'remove webhook endpoint',
  may: setsWebhooks,
  input: z.strictObject({ id }),
  async run({ id }, desk) {
    if (!(await desk.webhooks.removeEndpoint(id))) insist(refuse('missing', 'webhook_unknown'))
    await record(desk, { kind: 'webhook_changed', subjectId: id, data: { verb: 'delete' } })
    return null
  },
})
