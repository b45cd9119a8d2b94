import type { DailyFigure, FigureName } from '#domain/figures/daily-figure.ts'
import { answerMinutes, refundDays } from '#domain/figures/delays.ts'
import { requestType } from '#domain/policy/request-type.ts'
import { statutoryKeys } from '#domain/policy/law.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Counting, FigureCounts, Span } from './ports.ts'

/** All figures of some days, counted straight from what happened: what is kept, and what the check compares it with. */
export async function figuresOf(
  counts: FigureCounts,
  { spans, ...how }: Omit<Counting, 'span'> & { spans: readonly Span[] },
): Promise<DailyFigure[]> {
  const days = await Promise.all(spans.map((span) => figuresOfDay(counts, { span, ...how })))
  return days.flat()
}

async function figuresOfDay(counts: FigureCounts, counting: Counting): Promise<DailyFigure[]> {
  const [counted, answers, refunds] = await Promise.all([
    counts.counted(counting),
    counts.answersOf(counting.span),
    counts.refundsOf(counting.span),
  ])
  const delays = new Map<string, DailyFigure>()
  const add = (figure: FigureName, { day, key, bucket }: Pick<DailyFigure, 'day' | 'key' | 'bucket'>): void => {
    const place = `${figure} ${key} ${bucket}`
    const known = delays.get(place) ?? { day, figure, key, bucket, currency: '', count: 0, amount: 0 }
    delays.set(place, { ...known, count: known.count + 1 })
  }
  for (const { day, actorId, rule, askedAt, answeredAt } of answers)
    add('answer', { day, key: actorId ?? '', bucket: answerMinutes(rule, askedAt, answeredAt) })
  for (const { day, rule, receivedAt, executedAt } of refunds)
    add('refund', { day, key: '', bucket: refundDays(rule, receivedAt, executedAt) })
  return [...counted, ...delays.values()]
}

/** The types and reasons that call goods defective under this policy. */
export const faultyBy = (policy: Policy): Counting['faulty'] => ({
  types: [...Object.keys(policy.requestTypes), ...statutoryKeys].filter((type) => requestType(policy, type, null).defective),
  reasons: Object.entries(policy.reasons).flatMap(([reason, { fault }]) => (fault === true ? [reason] : [])),
})
