import { isHoliday } from '#domain/calendar/holidays.ts'
import { closedFor } from '#domain/calendar/opening-hours.ts'
import { type Instant, instantAt, type LocalDate } from '#domain/time/instant.ts'
import { dateOf } from '#domain/time/zone.ts'
import { amountMs, type Clock, countDue, isHourRule } from './clock.ts'

/** One local day of the count: business hours that counted, a day on which nothing did, or one that a period's end does not fall on. */
export type DueStep =
  | { kind: 'counted'; date: LocalDate; from: Instant; to: Instant; countedMs: number; leftMs: number }
  | { kind: 'closed'; date: LocalDate; why: 'weekday' | 'holiday' | 'closure' | 'hours' }
  | { kind: 'rolled'; date: LocalDate; why: 'weekend' | 'holiday' }

export type Explained = {
  due: Instant
  /** The whole promise, in its own time; a calendar day counts 24 h. */
  amountMs: number
  /** Used before this clock started: of the one that it resumes. */
  carriedMs: number
  /** In order. None where time runs always. */
  steps: readonly DueStep[]
}

/** How a promise's due instant comes about, day by day: told by the count itself (`countDue`), so that it can say nothing else. */
export function explainDue(clock: Pick<Clock, 'rule' | 'startedAt' | 'carriedMs'>): Explained {
  const { rule, carriedMs } = clock
  const steps: DueStep[] = []
  let leftMs = Math.max(0, amountMs(rule) - carriedMs)
  const due = countDue(clock, {
    passing({ day, from, countedMs }) {
      const date = dateOf(day)
      leftMs -= countedMs
      if (countedMs > 0) steps.push({ kind: 'counted', date, from: instantAt(from), to: instantAt(from + countedMs), countedMs, leftMs })
      else
        steps.push({
          kind: 'closed',
          date,
          why: (isHourRule(rule) && rule.calendar.kind === 'business' && closedFor(rule.calendar, day)) || 'hours',
        })
    },
    rolling(day) {
      steps.push({ kind: 'rolled', date: dateOf(day), why: !isHourRule(rule) && isHoliday(rule.holidays, day) ? 'holiday' : 'weekend' })
    },
  })
  return { due, amountMs: amountMs(rule), carriedMs, steps }
}
