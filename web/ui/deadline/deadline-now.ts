/** A promise as the API tells it (application/clocks/view.ts, DeadlineView), as much of it as is shown. */
export type Deadline = {
  /** The promise, where its page can be gone to. */
  id?: string | null
  due: string
  /** Left in the clock's own calendar when the API answered; negative once late. */
  remainingMs: number
  /** Elapsed share at that moment, 0 to 1. */
  fraction: number
  near: boolean
  late: boolean
}

export type DeadlineNow = { state: 'calm' | 'near' | 'late'; ms: number; fraction: number }

const lastHour = 60 * 60_000

/**
 * What is left `now` (epoch ms), without any calendar: time cannot run faster than the wall clock, so less than `due - now`
 * is left only when closed hours lie between, and the API counted those. Each new answer corrects it.
 */
export function deadlineNow({ due, remainingMs, fraction, near, late }: Deadline, now: number): DeadlineNow {
  const untilDue = Date.parse(due) - now
  if (late) return { state: 'late', ms: Math.abs(remainingMs), fraction: 1 }
  if (untilDue < 0) return { state: 'late', ms: -untilDue, fraction: 1 }
  const ms = Math.min(remainingMs, untilDue)
  const share = remainingMs > 0 ? 1 - (1 - fraction) * (ms / remainingMs) : 1
  return { state: near || ms <= lastHour ? 'near' : 'calm', ms, fraction: share }
}
