import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { allOrNothing, errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'

/** From this moment the key opens nothing. */
export const revokeApiKey = errand({
  name: 'revoke API key',
  may: only('admin'),
  input: z.strictObject({ id: z.uuid() }),
  run: ({ id }, standing) =>
    allOrNothing(standing, async (within) => {
      if (!(await within.world.people.revokeApiKey(id, within.now))) return refuse('missing', 'api_key_unknown')
      await recordAtDoor(within, { kind: 'api_key_revoked', actorId: within.actor.id, subjectId: id })
      return null
    }),
})
