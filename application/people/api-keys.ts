import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { only, scopes } from '../permission.ts'
import type { World } from '../ports.ts'

export const KEY_PREFIX = 'nvt_'

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
    await world.people.addApiKey({ id, name, keyHash: world.secrets.hash(key), scopes: wanted, createdBy: actor.id, at: now })
    await recordAtDoor(standing, { kind: 'api_key_made', actorId: actor.id, subjectId: id, data: { scopes: wanted } })
    return { id, name, scopes: wanted, key }
  },
})

export const listApiKeys = errand({
  name: 'list API keys',
  may: only('admin'),
  input: z.strictObject({}),
  run: async (_, { world }) => ({ items: await world.people.apiKeys() }),
})

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

const MINUTE = 60_000

/** Whose key this is, in one statement; its use is noted once a minute at most. */
export async function recogniseKey(
  keyHash: string,
  { people, now }: { people: World['people']; now: Instant },
): Promise<Actor | undefined> {
  const key = await people.apiKey(keyHash)
  if (!key) return undefined
  if (key.lastUsedAt === null || Date.parse(now) - Date.parse(key.lastUsedAt) >= MINUTE) await people.touchApiKey(key.id, now)
  return { id: key.id, name: key.name, roles: ['api_key'], scopes: key.scopes, locale: 'fr' }
}
