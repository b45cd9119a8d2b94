import type { ApiKeyStore, ListedApiKey } from '#application/people/api-key-store.ts'
import type { Scope } from '#application/permission.ts'
import { one, type Run, statement } from '../run.ts'

const byHash = statement(
  'api key',
  `select id, name, scopes, last_used_at as "lastUsedAt" from api_keys where key_hash = decode($1, 'hex') and revoked_at is null`,
)
const touch = statement('touch api key', 'update api_keys set last_used_at = $2 where id = $1')
const add = statement(
  'add api key',
  `insert into api_keys (id, name, key_hash, scopes, created_by, created_at) values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
)
const all = statement(
  'api keys',
  `select id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
   from api_keys order by created_at desc, id desc`,
)
const revoke = statement('revoke api key', 'update api_keys set revoked_at = $2 where id = $1 and revoked_at is null returning 1')

export const apiKeyStore = (run: Run): ApiKeyStore => ({
  apiKey: (keyHash) => one(run<{ id: string; name: string; scopes: Scope[]; lastUsedAt: string | null }>(byHash, [keyHash])),
  async touchApiKey(id, at) {
    await run(touch, [id, at])
  },
  async addApiKey({ id, name, keyHash, scopes, createdBy, at }) {
    await run(add, [id, name, keyHash, scopes, createdBy, at])
  },
  apiKeys: () => run<ListedApiKey>(all),
  async revokeApiKey(id, at) {
    return (await run(revoke, [id, at])).length === 1
  },
})
