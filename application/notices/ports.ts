import type { Role } from '#domain/actor.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import type { ByMail, StaffNotice } from '#domain/notice/notice.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Somebody of the staff who can be told, with what they want by e-mail; nothing chosen is all. */
export type Watcher = { id: string; roles: readonly Role[]; byMail: Readonly<Partial<Record<StaffNotice, ByMail>>> }

export type NewNotice = {
  id: string
  personId: string
  kind: StaffNotice
  returnId: string | null
  conversationId: string | null
  parcelId?: string | null
  clockId: string | null
  messageId: string | null
  byId: string | null
  at: Instant
  /** An e-mail tells it too. */
  byMail: boolean
}

/** Part of a transaction's stores. */
export type NoticeStore = {
  /** Everybody of the staff who is not disabled. */
  watchers: () => Promise<readonly Watcher[]>
  /** Keeps them; what somebody was told of a promise already is not told again. */
  tell: (notices: readonly NewNotice[]) => Promise<void>
  /** What this person has not read and that still asks for something. */
  unreadOf: (personId: string) => Promise<readonly NewNotice[]>
  /** Read by this person: these, or all up to now. */
  read: (personId: string, which: readonly string[] | 'all', at: Instant) => Promise<void>
  choose: (personId: string, choices: Readonly<Record<StaffNotice, ByMail>>) => Promise<void>
}

/** A notice as its person reads it. */
export type ListedNotice = {
  id: string
  kind: StaffNotice
  at: Instant
  readAt: Instant | null
  number: string | null
  /** A conversation that no return has, by its subject. */
  conversation: { id: string; subject: string } | null
  /** Number of a parcel without a return. */
  parcel: string | null
  customer: string
  clock: { id: string; kind: ClockKind; subject: string | null; due: Instant; endedAt: Instant | null } | null
  by: string | null
}

export type NoticeReads = {
  /** Newest first. */
  noticesOf: (personId: string, page: { after: string | null; limit: number }) => Promise<readonly ListedNotice[]>
  /** Those that still ask for something, counted up to a hundred: a promise that was kept meanwhile asks for nothing. */
  unreadNotices: (personId: string) => Promise<number>
  noticeChoices: (personId: string) => Promise<Watcher['byMail']>
}
