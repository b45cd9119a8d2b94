import { endClock } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import { isContested } from './progress.ts'
import { type Rma, unitsOf } from './rma.ts'

/** The promise to answer a contest: a reply (B4) that only the answer keeps. Each contest has its own, which starts with it. */
export const toContest = { kind: 'reply', subject: 'contest' } as const

export const isOfContest = ({ kind, subject }: { kind: string; subject: string | null }): boolean =>
  kind === toContest.kind && subject === toContest.subject

/** The promise of every contest of which no unit waits any more is kept, or kept late. */
export function contestsAnswered(rma: Rma, now: Instant): Rma {
  const waiting = new Set(unitsOf(rma).flatMap((unit) => (isContested(unit) ? (unit.contest?.at ?? []) : [])))
  return {
    ...rma,
    clocks: rma.clocks.map((clock) =>
      isOfContest(clock) && !waiting.has(clock.startedAt) ? endClock(clock, { at: now, void: false }) : clock,
    ),
  }
}
