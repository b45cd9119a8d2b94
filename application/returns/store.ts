import type { Message } from '#domain/conversation/message.ts'
import type { Card } from '#domain/return/card.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Precedents } from '#domain/return/precedent.ts'
import type { Rma } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'

export type ReturnStore = {
  /** The return by number under its row lock, with all its rows; undefined when there is none. */
  lock: (number: string) => Promise<Locked | undefined>
  /** All that is not done and is this person's work, each under its row lock. */
  lockAssigned: (personId: string) => Promise<readonly Locked[]>
  /** Per line, what was said to the dock last and the files shown with the line. */
  keptWords: (returnId: string) => Promise<readonly KeptWords[]>
  /** Every decision and verdict so far, in their order, with who gave it. */
  judgements: (returnId: string) => Promise<readonly Pick<RmaEvent, 'verb' | 'actorId' | 'data'>[]>
  /** Of each line of a return that has any, how lines like it were decided before. */
  precedentCounts: (number: string) => Promise<readonly (Precedents & { lineId: string })[]>
  /** Numbers not handed out before, gaps allowed. */
  nextSequence: () => Promise<number>
  /**
   * Writes what differs between `before` (undefined for a new one) and `next`, with its event, texts and message, in one statement.
   * Fails with `unit_taken` when a serial is already held (unique index).
   */
  write: (change: ReturnWrite) => Promise<void>
}

/** Words and files of a line, which no event holds. */
export type KeptWords = { lineId: string; dockMessage: string | null; fileIds: readonly string[] }

/** A return under its lock, with the card as last saved (title and value never change). */
type Locked = { rma: Rma; card: Card }

export type ReturnWrite = {
  before: Rma | undefined
  next: Rma
  /** What lists show. */
  card: Card
  /** Null where no transition happened: a message was posted (`message` is then the record), `next.sequence` moves on all the same. */
  event: RmaEvent | null
  texts?: readonly Text[]
  message?: NewMessage
  /** Files that now belong to a line of this return. */
  files?: readonly { fileId: string; lineId: string }[]
}

export type Text = {
  id: string
  subjectId: string
  kind: 'note' | 'dock_message' | 'plea' | 'reason' | 'safety' | 'agreement'
  clause: string | null
  body: string
}

export type NewMessage = {
  id: string
  at: Instant
  authorId: string | null
  authorKind: Message['authorKind']
  internal: boolean
  body: string
  fileIds: readonly string[]
  /** Whose loose files these are, where the message is unsigned: a machine's. */
  filesOf?: string
  /** The order or conversation that the author's session is kept to, and their loose files with it. */
  filesWithin?: string | null
}
