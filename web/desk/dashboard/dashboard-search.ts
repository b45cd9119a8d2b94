/** The period of a dashboard's address: so many days up to today (ninety need no word), or the merchant's days from `du` to `au`. */
export type DashboardSearch = { jours?: 30 | 365; du?: string; au?: string }

/** A day that the calendar has: the thirtieth of February would be read as another. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = new Date(`${value}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

/** Anything unknown is left out. */
export function readDashboardSearch({ jours, du, au }: Record<string, unknown>): DashboardSearch {
  if (isDay(du) && isDay(au) && du <= au) return { du, au }
  const days = Number(jours)
  return days === 30 || days === 365 ? { jours: days } : {}
}

/** The same as the API wants it. */
export const periodAsked = (search: DashboardSearch): { days?: number; from?: string; to?: string } =>
  search.du !== undefined && search.au !== undefined ? { from: search.du, to: search.au } : { days: search.jours ?? 90 }
