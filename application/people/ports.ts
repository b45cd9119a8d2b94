import type { Actor, Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LogStore } from '../log/ports.ts'
import type { FactorStore } from '../second-factors/ports.ts'
import type { ApiKeyStore } from './api-key-store.ts'
import type { CompanyStore } from './company-store.ts'
import type { LaunchStore } from './launch-store.ts'
import type { LoginCodeStore } from './login-code-store.ts'
import type { SessionStore } from './session-store.ts'

/**
 * People, their sessions, codes and keys. Every function is one statement, committed by itself, so that a counted attempt stays
 * counted. Hashes are SHA-256 in hexadecimal; no secret reaches the store.
 */
export type People = PersonStore &
  SessionStore &
  LoginCodeStore &
  LaunchStore &
  CompanyStore &
  ApiKeyStore &
  AttemptStore &
  LogStore &
  FactorStore

/** Who signs in, as every request needs them. */
export type SignedPerson = {
  id: string
  email: string
  name: string
  roles: readonly Role[]
  locale: Actor['locale']
  profile: 'account' | 'retail' | null
  tier: string | null
  /** The company's name. */
  company: string | null
  /** Null also where the company does not share its returns among colleagues. */
  companyId: string | null
}

export type PersonStore = {
  /** By address in lower case; never a disabled person. */
  personByEmail: (email: string) => Promise<(SignedPerson & { passwordHash: string | null }) | undefined>
  /** Never a disabled person. */
  person: (id: string) => Promise<SignedPerson | undefined>
  setPasswordHash: (personId: string, hash: string) => Promise<void>
  /** Adds a person, or gives one who is there these roles besides and this password; answers the id. */
  keepStaff: (staff: {
    id: string
    email: string
    name: string
    roles: readonly Role[]
    passwordHash: string
    at: Instant
  }) => Promise<string>
  /** Who this address is, or somebody new who bought as a guest: a retail customer. Undefined for a disabled person. */
  keepGuest: (guest: { id: string; email: string; name: string; locale: Actor['locale']; at: Instant }) => Promise<SignedPerson | undefined>
  setLocale: (personId: string, locale: Actor['locale']) => Promise<void>
}

export type StaffStore = {
  /** Whether this person has one of these roles and has not left. */
  isColleague: (personId: string, roles: readonly Role[]) => Promise<boolean>
}

export type AttemptStore = {
  /** Counts one attempt in each bucket and answers the counts in the same order: one upsert, sorted by bucket so that none deadlocks. */
  countAttempts: (buckets: readonly { bucket: string; windowStart: Instant }[]) => Promise<readonly number[]>
  /** Forgets a bucket: who proved themselves is not held back by earlier mistakes. */
  forgetAttempts: (bucket: string) => Promise<void>
}

/** Chance and one-way functions: what must not be guessed and what must not be kept as it is. */
export type Secrets = {
  /** 256 random bits, safe in a header, a cookie and a URL. */
  token: () => string
  /** Six random digits. */
  digits: () => string
  /** SHA-256 in hexadecimal: enough for what has 256 random bits. */
  hash: (secret: string | Uint8Array) => string
  /** The same under the server's own key: for six digits, which whoever reads the table could otherwise try out. */
  keyedHash: (secret: string) => string
  /** Encrypted under the server's key, for what this id names alone: a bank account's number. */
  seal: (secret: string, ownerId: string) => Uint8Array
  /** Undefined where the server's key is another than when it was sealed. */
  unseal: (sealed: Uint8Array, ownerId: string) => string | undefined
  /** The same under the key of now, where it is under the one before. */
  reseal: (sealed: Uint8Array, ownerId: string) => Uint8Array | undefined
  hashPassword: (password: string) => Promise<string>
  /** Takes the same work where there is nothing to compare with, so that time does not tell. `outdated`: right, but kept with weaker settings. */
  checkPassword: (password: string, kept: string | null) => Promise<{ right: boolean; outdated: boolean }>
}
