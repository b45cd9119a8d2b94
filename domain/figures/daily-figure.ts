import type { LocalDate } from '#domain/time/instant.ts'

/**
 * What is counted per day. Of the day that a request was made: `requests`, `type`, `reason`, `value` (by fate),
 * `accepted` and `restocked`, `scrapped`, `labels`. Of the day that an order was placed: `orders`, and by SKU
 * pieces `sold`, those of them that were `returned` since, and those that proved `faulty`. Of the day that it happened:
 * `kept` and `missed` (by promise), `answer` (by person, in minutes), `refund` (in days), `gesture`, and `inspected`, `executed`, `wrote` (by person).
 */
const figureNames = [
  'requests',
  'type',
  'reason',
  'value',
  'returned',
  'faulty',
  'accepted',
  'restocked',
  'scrapped',
  'labels',
  'orders',
  'sold',
  'kept',
  'missed',
  'answer',
  'refund',
  'gesture',
  'inspected',
  'executed',
  'wrote',
] as const
export type FigureName = (typeof figureNames)[number]

/** One day's count of one thing. `bucket` is a duration where one is counted, else 0; `amount` is minor units where money is, else 0. */
export type DailyFigure = {
  day: LocalDate
  figure: FigureName
  /** What it is of: a type, a reason, a SKU, a promise, a person; empty where it is of nothing in particular. */
  key: string
  bucket: number
  currency: string
  count: number
  amount: number
}

/** Where the value of a request's units went. */
export const fates = ['refunded', 'replaced', 'settled', 'refused', 'nothing', 'open'] as const
export type Fate = (typeof fates)[number]
