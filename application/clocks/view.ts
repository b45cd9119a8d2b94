import type { Role } from '#domain/actor.ts'
import type { DueStep } from '#domain/clock/explain-due.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A promise as a person reads it: counted in its own calendar by the server, so that no screen needs one. */
export type DeadlineView = {
  /** The promise's own page explains it to staff; null where no promise runs yet. */
  id: string | null
  kind: string
  subject: string | null
  startedAt: Instant
  due: Instant
  /** Milliseconds left in the clock's own calendar; negative once late. */
  remainingMs: number
  /** Elapsed share, 0 to 1. */
  fraction: number
  near: boolean
  late: boolean
}

/** How long something takes, in the unit that the policy counts it in. */
export type LastingView = { hours: number | null; days: number | null; working: boolean }

type Cited = { id: string; text: string }

/** How a promise's due instant comes about, and what becomes of it. */
export type PromiseView = {
  id: string
  kind: string
  number: string | null
  /** Number of a parcel without a return. */
  parcel: string | null
  conversation: { id: string; subject: string } | null
  customer: string
  assignee: string | null
  startedAt: Instant
  startedBy: string | null
  lasting: LastingView
  /** What it rests on: the version of the policy it was made under with the clauses that set it, or the law's article. */
  grounds: { version: number; clauses: readonly Cited[]; article: Cited | null; tier: string | null }
  calendar: {
    kind: 'business' | 'continuous' | 'days'
    zone: string | null
    weekdays: readonly number[]
    from: string | null
    to: string | null
    holidays: 'FR' | 'FR-alsace-moselle' | 'none'
    roll: 'none' | 'working_day'
  }
  amountMs: number
  carriedMs: number
  steps: readonly DueStep[]
  due: Instant
  /** A delay of the customer's own, which no warning tells of. */
  customers: boolean
  /** When staff are told that it is near, and how long that is before its end in its own time; null where nobody is. */
  warning: { at: Instant; beforeMs: number; because: 'fifth' | 'hour' } | null
  /** Who keeps it where nobody has the case. */
  keeper: Role
  told: readonly { name: string; state: 'near' | 'breached'; at: Instant; byMail: boolean }[]
  /** To the customer, before their delay ends. */
  reminders: readonly { at: Instant; sent: boolean }[]
  /** The return expires once it is over. */
  lapses: boolean
  /** The law lets the refund wait for the goods or the proof of their posting (L221-24). */
  waits: boolean
  endedAt: Instant | null
  endedBy: string | null
  outcome: 'met' | 'breached' | 'void' | null
  remainingMs: number
  near: boolean
  late: boolean
  /** When it did not run, before this start: what was used of it until then. */
  pauses: readonly { from: Instant; to: Instant; usedMs: number }[]
}
