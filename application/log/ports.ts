import type { Json } from '#domain/happening.ts'
import type { LogKind, LogTopic } from '#domain/log/log-kinds.ts'
import type { Instant } from '#domain/time/instant.ts'

/** One line of the log. `actorId` is null for the system and for who did not get in; `subjectId` is the person or thing that it is about. */
export type LogEntry = {
  id: string
  at: Instant
  kind: LogKind
  actorId: string | null
  subjectId: string | null
  /** From where, as long as it is kept whole (adapters/db/tidy.ts). */
  ip: string | null
  userAgent: string | null
  /** Before, after, reason, in codes; never a secret. */
  data: { readonly [key: string]: Json }
}

/** Lines are added and never changed or taken away. */
export type LogStore = { addToLog: (entry: LogEntry) => Promise<void> }

/** A line with the names of today. */
export type LogRow = LogEntry & {
  actorName: string | null
  /** The person's name, or an invitation's address. */
  subjectName: string | null
}

type LogAsk = {
  topic: LogTopic | null
  /** What somebody did, or what was done about them. */
  personId: string | null
  from: Instant | null
  until: Instant | null
  after: { at: Instant; id: string } | null
  limit: number
}

export type LogReads = {
  /** Who published which version of the policy, and when. */
  publishers: () => Promise<readonly { version: number; at: Instant; name: string | null; why: string | null }[]>
  logEntry: (id: string) => Promise<LogRow | undefined>
  /** Newest first. */
  logEntries: (asked: LogAsk) => Promise<readonly LogRow[]>
}
