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

/** How a promise's due instant comes about. */
export type PromiseView = {
  id: string
  kind: string
  number: string | null
  conversation: { id: string; subject: string } | null
  customer: string
  startedAt: Instant
  startedBy: string | null
  lasting: LastingView
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
  nearAt: Instant
  endedAt: Instant | null
  outcome: 'met' | 'breached' | 'void' | null
  remainingMs: number
  near: boolean
  late: boolean
  /** Of the same kind, before it: what was used of each. */
  earlier: readonly {
    id: string
    startedAt: Instant
    endedAt: Instant | null
    usedMs: number
    outcome: 'met' | 'breached' | 'void' | null
  }[]
}
