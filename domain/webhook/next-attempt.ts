import type { Instant } from '../time/instant.ts'

const [minute, hour] = [60, 3600]

/** Seconds before each attempt, as Standard Webhooks suggests: at once, and for three days and a half. */
const delays = [0, 5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]

export const MOST_ATTEMPTS = delays.length

type Failed = {
  /** Those that were made. */
  attempts: number
  at: Instant
  /** What the other side asked us to wait. */
  retryAfterSeconds: number | null
  /** 0 to 1: so that what failed together is not tried again together. */
  chance: number
}

/** When it is tried again: never before the other side wants it, a tenth later at most than planned; undefined where all attempts were made. */
export function nextAttempt({ attempts, at, retryAfterSeconds, chance }: Failed): Instant | undefined {
  const delay = delays[attempts]
  if (delay === undefined) return undefined
  const planned = delay * (1 + chance / 10)
  const wanted = Math.min(retryAfterSeconds ?? 0, 24 * hour)
  return new Date(Date.parse(at) + Math.max(planned, wanted) * 1000).toISOString()
}
