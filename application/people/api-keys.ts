import type { Actor } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { World } from '../ports.ts'

/** What every key begins with, so that one is recognised wherever it leaks. */
export const KEY_PREFIX = 'nvt_'

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
