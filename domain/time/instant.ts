/** A moment as ISO-8601 text in UTC with milliseconds (`2026-11-24T03:41:00.000Z`): two of them compare as text. */
export type Instant = string

/** A calendar day somewhere, `YYYY-MM-DD`. */
export type LocalDate = string

export const hourMs = 3_600_000

/** Milliseconds since 1970. Throws a RangeError on what is no instant: a fault of the caller, never the user's. */
export function epochMs(instant: Instant): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`)
  return ms
}

export const instantAt = (ms: number): Instant => new Date(ms).toISOString()

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/** Real hours later, whatever the clocks on the wall do meanwhile. */
export const addHours = (instant: Instant, hours: number): Instant => instantAt(epochMs(instant) + Math.round(hours * hourMs))
