import type { Awaited } from '#domain/staff/second-factor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { SignedPerson } from './ports.ts'

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

/** What a session is kept to: all that its person may see (nothing here), or a guest's one order, or one conversation. */
export type SessionScope = { order: { id: string; number: string } | null; conversationId: string | null }

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
