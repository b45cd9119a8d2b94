import { z } from 'zod'
import { periodOf } from '#domain/figures/period.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { only } from '../permission.ts'
import { type Look, query } from '../query.ts'
import { presentDashboard } from './present-dashboard.ts'
import { sumsOf } from './sums.ts'
import { youngSince } from './young-sales.ts'
import type { DashboardView } from './view.ts'

/** Local days of the merchant, both included; or so many days up to today (or `to`), ninety where nothing is said. */
export const periodInput = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(1100).optional(),
}

/** What a manager steers by: one period, and the one before it (domain.md, Actors: dashboards are the manager's). */
export const showDashboard = query({
  name: 'show dashboard',
  may: only('manager'),
  input: z.strictObject(periodInput),
  run: async (asked, look) => insist(await dashboard(asked, look)).view,
})

type Asked = { from?: string | undefined; to?: string | undefined; days?: number | undefined }

/** The figures of a period, with the policy in force, whose days and promises they are counted in. */
export async function dashboard(
  { from, to, days }: Asked,
  { reads, actor: { locale }, now }: Pick<Look, 'reads' | 'actor' | 'now'>,
): Promise<{ view: DashboardView; policy: Policy } | Refusal> {
  const policy = inForce(await reads.policies(), now)
  if (!policy) return refuse('missing', 'no_policy')
  const period = periodOf({ ...(from ? { from } : {}), ...(to ? { to } : {}), ...(days ? { days } : {}) }, { zone: policy.zone, now })
  if (isRefusal(period)) return period
  const [rows, state] = await Promise.all([
    reads.figures({ before: period.before.from, from: period.from, to: period.to }),
    reads.figuresState({ from: period.before.from, to: period.to }),
  ])
  const sums = sumsOf(rows)
  const young = state === null ? null : youngSince({ period, policy, countedAt: state.at })
  const people = ['answer', 'inspected', 'executed', 'wrote'] as const
  const [products, staff, sales] = await Promise.all([
    reads.productNames(sums.keys('returned')),
    reads.staffNames([...new Set(people.flatMap((figure) => sums.keys(figure)))].filter((id) => id !== '')),
    young === null ? [] : reads.salesByDay({ from: young, to: period.to }),
  ])
  return {
    view: presentDashboard({ period, policy, locale, sums, state, young: { since: young, sales }, names: { products, staff } }),
    policy,
  }
}
