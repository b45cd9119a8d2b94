import type { ClockRule } from '#domain/clock/clock.ts'
import type { DailyFigure, FigureName } from '#domain/figures/daily-figure.ts'
import type { Days } from '#domain/figures/period.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** A local day as it is counted: from its first moment to the next day's. */
export type Span = { day: LocalDate; since: Instant; until: Instant }

/** A first answer as it was given, with the promise that it kept or not; `actorId` is who gave it. */
export type GivenAnswer = { day: LocalDate; actorId: string | null; rule: ClockRule; askedAt: Instant; answeredAt: Instant }
/** Money that went back, with when its last piece had come. */
export type GivenRefund = { day: LocalDate; rule: ClockRule; receivedAt: Instant; executedAt: Instant }

export type Counting = {
  span: Span
  now: Instant
  /** Request types and reasons by which goods are called defective. */
  faulty: { types: readonly string[]; reasons: readonly string[] }
}

/** Counts straight from returns, clocks, orders and events: no figure that was kept is looked at. */
export type FigureCounts = {
  counted: (counting: Counting) => Promise<readonly DailyFigure[]>
  /** First answers that a person gave: an approval, a refusal, or a question. */
  answersOf: (span: Span) => Promise<readonly GivenAnswer[]>
  /** Refunds and credits executed and not voided, of goods that were received. */
  refundsOf: (span: Span) => Promise<readonly GivenRefund[]>
}

/** Part of a transaction's stores: the figures kept, and the days that must be counted anew. */
export type FigureStore = FigureCounts & {
  /** False where somebody else counts just now. */
  lock: () => Promise<boolean>
  /**
   * Marks the days that anything changed touches since it was last asked: all days where it never was, or where they are another zone's. The
   * changes are found by the ids of events and messages, which are made in order of time.
   */
  markStale: (at: { now: Instant; zone: string }) => Promise<void>
  markAll: (at: { now: Instant; zone: string }) => Promise<void>
  /** Latest first. */
  staleDays: (limit: number) => Promise<readonly LocalDate[]>
  /** These days as they are now, and no longer stale. */
  keep: (days: readonly LocalDate[], figures: readonly DailyFigure[]) => Promise<void>
}

/** Added up over a period. `day` where days are told apart, `current` false for the period before. */
export type SummedFigure = {
  figure: FigureName
  key: string
  bucket: number
  currency: string
  current: boolean
  day: LocalDate | null
  count: number
  amount: number
}

export type FigureReads = {
  /** All figures of a period, and of the one before it what is compared (`answer`, `refund`, `value`), by nobody’s name; requests, orders and promises of both, day by day. */
  figures: (both: Days & { before: LocalDate }) => Promise<readonly SummedFigure[]>
  /** Pieces sold on these days, and those of them that came back since, by day and SKU. */
  salesByDay: (days: Days) => Promise<readonly { day: LocalDate; sku: string; sold: number; returned: number }[]>
  /** Until when changes are counted, and how many days of these wait; null before the first time. */
  figuresState: (days: Days) => Promise<{ at: Instant; waiting: number } | null>
  /** What products are called, by SKU. */
  productNames: (skus: readonly string[]) => Promise<Readonly<Record<string, string>>>
  staffNames: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>
}
