import type { Actor, Role } from '#domain/actor.ts'
import type { Awaited } from '#domain/staff/second-factor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FactorStore } from '../second-factors/ports.ts'
import type { LogStore } from '../log/ports.ts'
import type { Scope } from '../permission.ts'

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

/** What a session is kept to: all that its person may see (nothing here), or a guest's one order, or one conversation. */
export type SessionScope = { order: { id: string; number: string } | null; conversationId: string | null }

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

export type SignedSession = {
  person: SignedPerson
  scope: SessionScope
  createdAt: Instant
  seenAt: Instant
  expiresAt: Instant
  /** What it still waits for: until then it opens nothing. */
  awaits: Awaited | null
}

/** Whose sessions: all of a person's, or within what a guest's session is kept to. */
export type SessionsOf = { personId: string; within: string | null }

export type ListedSession = {
  id: string
  tokenHash: string
  createdAt: Instant
  seenAt: Instant
  expiresAt: Instant
  userAgent: string | null
  /** Number of the one order that it sees. */
  order: string | null
}

export type SessionStore = {
  /** The session with its person, in one statement; undefined when unknown, past `now`, or the person is disabled. */
  session: (tokenHash: string, now: Instant) => Promise<SignedSession | undefined>
  /** `replaces`: the session that was open in this browser, ended in the same statement (rotation at login). */
  openSession: (session: {
    tokenHash: string
    personId: string
    at: Instant
    expiresAt: Instant
    userAgent: string | null
    replaces: string | null
    /** One at most. */
    orderId?: string | null
    conversationId?: string | null
    /** The prepared request whose mailed link opens it: no session comes of it unless that still waits. */
    openedBy?: string | null
    awaits?: Awaited | null
  }) => Promise<void>
  touchSession: (tokenHash: string, seen: { at: Instant; expiresAt: Instant }) => Promise<void>
  /** Keeps a guest's session to another order. */
  moveSession: (tokenHash: string, orderId: string) => Promise<void>
  closeSession: (tokenHash: string) => Promise<void>
  /** Of this person, those that are good at `now`, last seen first; a guest's, those kept to the same order or conversation. */
  sessionsOf: (of: SessionsOf, now: Instant) => Promise<readonly ListedSession[]>
  /** Ends one of these; false when it is none of them. */
  closeOneOf: (of: SessionsOf, id: string) => Promise<boolean>
  /** Ends every session of a person (password changed), or those kept to one order or conversation. */
  closeSessionsOf: (personId: string, within?: string | null) => Promise<void>
}

/** Whom a code is for: the box it opens (an address in lower case, or a conversation), and for a guest what they named beside it. */
export type CodeOf = { box: string; reference: string | null }

export type LoginCodeStore = {
  /**
   * Takes one try at the newest code of this box (and, a guest's, this order or return) that is unused, younger than `now` and has tries
   * left, before it is compared (`attempts` + 1 in the same statement); undefined when there is none.
   */
  tryLoginCode: (of: CodeOf, now: Instant, maxTries: number) => Promise<{ id: string; codeHash: string } | undefined>
  /** True for exactly one caller: a code opens one session. */
  useLoginCode: (id: string, at: Instant) => Promise<boolean>
}

/** Inside a transaction (`Stores.loginCodes`), because the mail's job is written with it. */
export type NewLoginCodes = {
  /** The newest code replaces the earlier ones of the same box and reference. */
  add: (code: CodeOf & { id: string; codeHash: string; at: Instant; expiresAt: Instant }) => Promise<void>
}

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

export type Company = {
  id: string
  name: string
  /** Whether its people see one another's orders and returns. */
  sharesReturns: boolean
  /** How many account customers it has here: who merely typed its name is none of its people. */
  people: number
}

export type CompanyStore = {
  /** An account customer's; undefined for who has none. */
  companyOf: (personId: string) => Promise<Company | undefined>
  /** By name, those whose name holds `text`. */
  companies: (asked: { text: string; after: { name: string; id: string } | null; limit: number }) => Promise<readonly Company[]>
  /** Undefined when there is no such company. */
  shareReturns: (companyId: string, shares: boolean) => Promise<Company | undefined>
}

export type LaunchStore = {
  /** True for exactly one caller: a launch link opens one session. */
  useLaunch: (idHash: string, expiresAt: Instant) => Promise<boolean>
  /** By the shop's own id; never a disabled person. */
  personOfShop: (shopCustomerId: string) => Promise<SignedPerson | undefined>
  /**
   * Who this address is, or somebody new whom the shop vouches for; a shop's id that nobody has becomes theirs, where they have none. Undefined
   * for a disabled person, and for one who is another customer of the shop.
   */
  keepShopCustomer: (customer: {
    id: string
    shopCustomerId: string | null
    email: string
    name: string
    locale: Actor['locale']
    at: Instant
  }) => Promise<SignedPerson | undefined>
}

/** What a signed launch link says (docs/launch-link.md), its signature, times, issuer and audience checked. */
export type LaunchClaims = {
  /** Unique to the link. */
  jti: string
  /** The shop's customer id, or an e-mail address. */
  sub: string
  email: string | null
  name: string | null
  /** An order's number. */
  order: string | null
  locale: Actor['locale'] | null
  next: string | null
  expiresAt: Instant
}

export type LaunchLinks = {
  /** `over`: it was good and is too old. `wrong`: everything else that is no link of the shop's. */
  read: (token: string, now: Instant) => Promise<LaunchClaims | 'over' | 'wrong'>
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
  hashPassword: (password: string) => Promise<string>
  /** Takes the same work where there is nothing to compare with, so that time does not tell. `outdated`: right, but kept with weaker settings. */
  checkPassword: (password: string, kept: string | null) => Promise<{ right: boolean; outdated: boolean }>
}
