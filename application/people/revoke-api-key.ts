import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { only } from '../permission.ts'

/** From this moment the key opens nothing. */
export const revokeApiKey = errand({
  name: 'revoke API key',
  may: only('admin'),
  input: z.strictObject({ id: z.uuid() }),
  async run({ id }, standing) {
    if (!(await standing.world.people.revokeApiKey(id, standing.now))) return refuse('missing', 'api_key_unknown')
    await recordAtDoor(standing, { kind: 'api_key_revoked', actorId: standing.actor.id, subjectId: id })
    return null
  },
})
