import { z } from 'zod'
import { allOrNothing, errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { only, scopes } from '../permission.ts'
import { KEY_PREFIX } from './api-keys.ts'

/** A machine's key. It is shown once, here; only its hash is kept. */
export const createApiKey = errand({
  name: 'create API key',
  may: only('admin'),
  input: z.strictObject({ name: z.string().trim().min(1).max(100), scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) }),
  async run({ name, scopes }, standing) {
    const { world, actor, now } = standing
    const key = `${KEY_PREFIX}${world.secrets.token()}`
    const id = world.newId()
    const wanted = [...new Set(scopes)]
    await allOrNothing(standing, async (within) => {
      await within.world.people.addApiKey({ id, name, keyHash: world.secrets.hash(key), scopes: wanted, createdBy: actor.id, at: now })
      await recordAtDoor(within, { kind: 'api_key_made', actorId: actor.id, subjectId: id, data: { scopes: wanted } })
    })
    return { id, name, scopes: wanted, key }
  },
})
