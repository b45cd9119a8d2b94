import { isHoliday } from '#domain/calendar/holidays.ts'
import { closedFor } from '#domain/calendar/opening-hours.ts'
import { epochMs, hourMs, type Instant, instantAt, type LocalDate } from '#domain/time/instant.ts'
import { dateOf, dayAt, dayStart } from '#domain/time/zone.ts'
import { amountMs, type Clock, countDue, isHourRule } from './clock.ts'

const dayMs = 24 * hourMs

/** One step of the count, a local day or a run of them. */
export type DueStep =
  /** Time of a day that counted. `shiftMs` is by how much the clocks' change makes that day longer than 24 h, or shorter. */
  | { kind: 'counted'; date: LocalDate; from: Instant; to: Instant; countedMs: number; leftMs: number; shiftMs: number }
  /** A day of which nothing counted. */
  | { kind: 'closed'; date: LocalDate; why: 'weekday' | 'holiday' | 'closure' | 'hours' }
  /** The day of the start, which calendar days do not count; `due` where there are none, and it ends with that day. */
  | { kind: 'start'; date: LocalDate; due: boolean }
  /** Calendar days that all count. */
  | { kind: 'days'; date: LocalDate; last: LocalDate; days: number }
  /** A day that a period's end does not fall on. */
  | { kind: 'rolled'; date: LocalDate; why: 'weekend' | 'holiday' }

export type Explained = {
  due: Instant
  /** The whole promise, in its own time; a calendar day counts 24 h. */
  amountMs: number
  /** Used before this clock started: of the one that it resumes. */
  carriedMs: number
  /** In order; none where nothing was left to count. */
  steps: readonly DueStep[]
}

type Counted = Pick<Clock, 'rule' | 'startedAt' | 'carriedMs'>

/**
 * How a promise's due instant comes about, day by day: told by the count itself (`countDue`), so that it can say nothing else. Time that always
 * runs is told in the local days of `zone`, the merchant's.
 */
export function explainDue(clock: Counted, zone: string): Explained {
  const { rule, carriedMs } = clock
  const steps: DueStep[] = []
  let leftMs = left(clock)
  const due = countDue(clock, {
    passing({ day, from, countedMs }) {
      const date = dateOf(day)
      leftMs -= countedMs
      if (countedMs > 0)
        steps.push({ kind: 'counted', date, from: instantAt(from), to: instantAt(from + countedMs), countedMs, leftMs, shiftMs: 0 })
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
  return { due, amountMs: amountMs(rule), carriedMs, steps: [...uninterrupted(clock, { due, zone, rolls: steps.length > 0 }), ...steps] }
}

const left = ({ rule, carriedMs }: Counted): number => Math.max(0, amountMs(rule) - carriedMs)

/** The steps that the count does not tell by itself, since nothing interrupts it. */
function uninterrupted(clock: Counted, { due, zone, rolls }: { due: Instant; zone: string; rolls: boolean }): DueStep[] {
  const { rule } = clock
  if (!isHourRule(rule)) return calendarDays(clock, { zone: rule.zone, rolls })
  return rule.calendar.kind === 'continuous' ? everyDay(clock, { due, zone }) : []
}

/** Time that always runs, cut at the midnights on its way. */
function everyDay(clock: Counted, { due, zone }: { due: Instant; zone: string }): DueStep[] {
  const [start, end] = [epochMs(clock.startedAt), epochMs(due)]
  const steps: DueStep[] = []
  for (let [day, from] = [dayAt(zone, start), start]; from < end; day++) {
    const [midnight, next] = [dayStart(zone, day), dayStart(zone, day + 1)]
    const to = Math.min(next, end)
    // Of a day on which the clocks change in the part that counts, the hours that the wall shows are not those that pass.
    const shiftMs = from === midnight && to === next ? next - midnight - dayMs : 0
    steps.push({
      kind: 'counted',
      date: dateOf(day),
      from: instantAt(from),
      to: instantAt(to),
      countedMs: to - from,
      leftMs: end - to,
      shiftMs,
    })
    from = to
  }
  return steps
}

function calendarDays(clock: Counted, { zone, rolls }: { zone: string; rolls: boolean }): DueStep[] {
  const start = dayAt(zone, epochMs(clock.startedAt))
  const days = left(clock) / dayMs
  const first: DueStep = { kind: 'start', date: dateOf(start), due: days === 0 && !rolls }
  return days === 0 ? [first] : [first, { kind: 'days', date: dateOf(start + 1), last: dateOf(start + days), days }]
}
