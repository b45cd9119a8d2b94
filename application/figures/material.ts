import type { Locale } from '#domain/actor.ts'
import type { Sales } from '#domain/figures/ordinary.ts'
import type { Period } from '#domain/figures/period.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { Sums } from './sums.ts'

/** What the figures of a period are made of. */
export type Material = {
  period: Period
  policy: Policy
  locale: Locale
  sums: Sums
  state: { at: Instant; waiting: number } | null
  /** Sales that can still come back, since that day. */
  young: { since: LocalDate | null; sales: readonly (Sales & { day: LocalDate })[] }
  names: { products: Readonly<Record<string, string>>; staff: Readonly<Record<string, string>> }
}
