import { type Clock, amountMs, usedMs } from '#domain/clock/clock.ts'
import { remaining } from '#domain/clock/remaining.ts'
import type { DeadlineView } from '../clocks/view.ts'

/** A running promise in its own calendar's time, so that no screen has to count. */
export function presentDeadline(clock: Clock, now: string): DeadlineView {
  const { ms, late, near } = remaining(clock, now)
  return {
    id: clock.id,
    kind: clock.kind,
    subject: clock.subject,
    startedAt: clock.startedAt,
    due: clock.due,
    remainingMs: ms,
    fraction: Math.min(1, usedMs(clock, now) / amountMs(clock.rule)),
    near,
    late,
  }
}
