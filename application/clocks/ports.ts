import type { Clock, ClockKind } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A promise that somebody must hear of: a return's, a conversation's without one, or of a parcel without one. */
export type DuePromise = {
  clockId: string
  returnId: string | null
  conversationId: string | null
  parcelId: string | null
  kind: ClockKind
  /** Who has the case. */
  assigneeId: string | null
}

/** A delay of the customer's that runs, with what decides its reminders. */
export type RunningDelay = { clockId: string; returnId: string; kind: ClockKind } & {
  startedAt: Instant
  due: Instant
  reminded: number
  policyVersion: number
}

/** Where a sweep stands among delays, by due instant. */
type Place = { due: Instant; clockId: string }

/** A delay of the customer's that is over, and the return that it ends. */
export type OverDelay = Place & { number: string }

/** Part of a transaction's stores. Each function is one statement; rows that another server sweeps are skipped, not waited for. */
export type ClockStore = {
  /** Takes promises that are late and untold, and marks them told (near as well): the caller writes their mails in this transaction. */
  takeBreached: (now: Instant, limit: number) => Promise<readonly DuePromise[]>
  /** Likewise those that are near and not late. */
  takeNear: (now: Instant, limit: number) => Promise<readonly DuePromise[]>
  /** Customers' delays that end between `now` and `until`, by due instant. */
  runningDelays: (range: { now: Instant; until: Instant; after: Place | null; limit: number }) => Promise<readonly RunningDelay[]>
  /** True for exactly one caller: `count` reminders of this delay count as sent. */
  markReminded: (clockId: string, count: number) => Promise<boolean>
  /** Returns whose customer's delay is over and that lapse by it (domain/return/end-early.ts), longest over first. */
  lapsing: (range: { now: Instant; after: Place | null; limit: number }) => Promise<readonly OverDelay[]>
}

/** Questions about promises. */
export type PromiseReads = {
  promisePage: (clockId: string) => Promise<PromisePage | undefined>
}

/** A promise with what it is about, what began and ended it, who was told of it, and those of its kind before it. */
export type PromisePage = {
  clock: Clock
  earlier: readonly Clock[]
  number: string | null
  /** Number of a parcel without a return. */
  parcel: string | null
  conversationId: string | null
  /** A return’s, which a conversation had promised before it went on there. */
  fromTalk: boolean
  subject: string
  customer: string
  assignee: string | null
  /** The verb of the act that began it; `write` where the customer's words did. */
  startedBy: string | null
  /** Of the one that ended it; `answer` where staff's words did. */
  endedBy: string | null
  /** How many of the customer's reminders have gone. */
  reminded: number
  told: readonly { name: string; state: 'near' | 'breached'; at: Instant; byMail: boolean }[]
}
