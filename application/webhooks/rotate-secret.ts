import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { addHours } from '#domain/time/instant.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import { lineAtDoor } from '../log/record.ts'
import { id } from '../returns/inputs.ts'
import { PREVIOUS_HOURS, setsWebhooks } from './endpoint-input.ts'

/** Another secret, shown once; for a day the one before signs too, so that nothing is lost while the other side takes it over. */
export const rotateWebhookSecret = errand({
  name: 'rotate webhook secret',
  may: setsWebhooks,
  input: z.strictObject({ id }),
  async run({ id }, standing) {
    const { world, actor, now } = standing
    const secret = world.webhooks.newSecret()
    const previousUntil = addHours(now, PREVIOUS_HOURS)
    await world.transact(async ({ webhooks, log }) => {
      if (!(await webhooks.lockEndpoint(id))) insist(refuse('missing', 'webhook_unknown'))
      await webhooks.rotateSecret(id, { sealed: world.secrets.seal(secret, id), at: now, previousUntil })
      await log.addToLog(lineAtDoor(standing, { kind: 'webhook_changed', actorId: actor.id, subjectId: id, data: { verb: 'rotate' } }))
    })
    return { id, secret, previousUntil }
  },
})
