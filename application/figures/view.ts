import type { Fate } from '#domain/figures/daily-figure.ts'
import type { Judged } from '#domain/figures/ordinary.ts'
import type { Period } from '#domain/figures/period.ts'
import type { PolicyPromise } from '#domain/policy/promise-kinds.ts'
import type { PromiseName } from '#domain/return/promised-answer.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

import type { LastingView } from '../clocks/view.ts'
import type { FigureTable } from './tables.ts'

type Kept = { kept: number; missed: number }
type Named = { code: string; label: string; count: number }

/** The promises that an engagement is made of, one after the other, as this version of the policy has them. */
type Rests = { version: number; promises: readonly { kind: PolicyPromise; lasting: LastingView; clauses: readonly string[] }[] }

/** A delay's distribution: how many, half of them within `median`, nine in ten within `ninth`. */
type Delay = { count: number; median: number | null; ninth: number | null; within: number }

/** What a manager sees of a period, each figure beside that of the period before. Shares are of 1, money minor units of `currency`. */
export type DashboardView = {
  period: Period
  /** Until when changes are counted; null before they ever were. */
  countedAt: Instant | null
  /** Days of the period whose figures are being counted anew. */
  waiting: number
  currency: string
  /** Other currencies in which something was returned: their money is not in these sums. */
  otherCurrencies: readonly string[]
  requests: { count: number; before: number; orders: number; ordersBefore: number }
  /** Each by its first day in the period: a Monday, but for the first. */
  weeks: readonly ({ week: LocalDate; requests: number; orders: number } & Kept)[]
  promises: Kept & {
    before: Kept
    /** The share that is aimed at. */
    objective: number
    kinds: readonly ({ kind: PromiseName } & Kept)[]
  }
  /** In minutes of the promise's own time. */
  answers: Delay & {
    promised: number
    workingTime: boolean
    rests: Rests
    before: Pick<Delay, 'count' | 'median'>
    classes: readonly { upTo: number | null; count: number }[]
  }
  /** In begun days of the promise's own time. */
  refunds: Delay & {
    promised: number
    workingTime: boolean
    rests: Rests
    before: Pick<Delay, 'count' | 'median'>
    days: readonly { day: number; more: boolean; count: number }[]
  }
  value: {
    amount: number
    before: number
    fates: readonly { fate: Fate; units: number; amount: number }[]
    accepted: number
    restocked: number
  }
  reasons: readonly Named[]
  types: readonly Named[]
  products: readonly (Judged & { name: string; faulty: number })[]
  /** Sales of the period that can still come back under the merchant’s own windows: since this day, so many orders; null where there are none. */
  stillOpen: { since: LocalDate; orders: number } | null
  /** How many products there are, beyond those listed. */
  productCount: number
  costs: {
    labels: { count: number; amount: number | null }
    gestures: { count: number; amount: number }
    scrapped: { count: number; amount: number }
  }
  agents: readonly AgentFigures[]
  /** The data behind each figure, in the reader's language. */
  tables: readonly FigureTable[]
}

export type AgentFigures = {
  id: string
  name: string
  answers: number
  median: number | null
  within: number
  inspected: number
  executed: number
  wrote: number
}
