import type { Instant } from '#domain/time/instant.ts'

/** An instant out of JSON made by PostgreSQL (`2026-11-24T03:41:00.5+00:00`) as the domain writes it (`2026-11-24T03:41:00.500Z`). */
export function instant(text: string): Instant {
  const utc = /^(.{19})(?:\.(\d{1,3})\d*)?(?:\+00:00|Z)$/.exec(text)
  return utc ? `${utc[1]}.${(utc[2] ?? '').padEnd(3, '0')}Z` : new Date(text).toISOString()
}

export const instantOrNull = (text: string | null): Instant | null => (text === null ? null : instant(text))
