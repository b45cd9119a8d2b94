import type { Days } from '#domain/figures/period.ts'
import type { Instant } from '#domain/time/instant.ts'

/** The whole month before this one, where the merchant is: what accounts are closed by. */
export function lastMonth(now: Instant, zone: string): Days {
  const said = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: 'numeric' }).formatToParts(new Date(now))
  const part = (type: 'year' | 'month'): number => Number(said.find((one) => one.type === type)?.value)
  const day = (month: number, date: number): string => new Date(Date.UTC(part('year'), month, date)).toISOString().slice(0, 10)
  return { from: day(part('month') - 2, 1), to: day(part('month') - 1, 0) }
}
