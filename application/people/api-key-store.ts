import type { Instant } from '#domain/time/instant.ts'
import type { Scope } from '../permission.ts'

export type ApiKeyStore = {
  /** Never a revoked one. */
  apiKey: (keyHash: string) => Promise<{ id: string; name: string; scopes: readonly Scope[]; lastUsedAt: Instant | null } | undefined>
  touchApiKey: (id: string, at: Instant) => Promise<void>
  addApiKey: (key: {
    id: string
    name: string
    keyHash: string
    scopes: readonly Scope[]
    createdBy: string | null
    at: Instant
  }) => Promise<void>
  /** Newest first, revoked ones included. */
  apiKeys: () => Promise<readonly ListedApiKey[]>
  /** False when there is no such key, or it was revoked before. */
  revokeApiKey: (id: string, at: Instant) => Promise<boolean>
}

export type ListedApiKey = {
  id: string
  name: string
  scopes: readonly Scope[]
  createdAt: Instant
  lastUsedAt: Instant | null
  revokedAt: Instant | null
}
