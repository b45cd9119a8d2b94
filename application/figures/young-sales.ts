import type { Sales } from '#domain/figures/ordinary.ts'
import { type Period, weekOf } from '#domain/figures/period.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { dateOf, dayOf, localDate } from '#domain/time/zone.ts'

type Around = { period: Period; policy: Policy; countedAt: Instant }

/**
 * The first day of the period whose sales can still come back under the merchant's own windows; null where there are no windows, or none can. A
 * window begins at the delivery, which is not looked at here: what was sold so lately may come back for some days more.
 */
export function youngSince({ period, policy, countedAt }: Around): LocalDate | null {
  const windows = Object.values(policy.requestTypes).flatMap(({ windowDays }) => windowDays ?? [])
  if (windows.length === 0) return null
  const since = dateOf(dayOf(localDate(countedAt, policy.zone)) - Math.max(...windows))
  return since > period.to ? null : since < period.from ? period.from : since
}

/** Young sales, a list for each week in which they were made. */
export function byWeek(sales: readonly (Sales & { day: LocalDate })[]): Sales[][] {
  const weeks = Map.groupBy(sales, ({ day }) => weekOf(day))
  return [...weeks.values()].map((week) =>
    [...Map.groupBy(week, ({ sku }) => sku)].map(([sku, days]) => ({
      sku,
      sold: days.reduce((sum, { sold }) => sum + sold, 0),
      returned: days.reduce((sum, { returned }) => sum + returned, 0),
    })),
  )
}
