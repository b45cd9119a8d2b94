import { spanOf } from '#domain/figures/period.ts'
import type { DailyFigure } from '#domain/figures/daily-figure.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { faultyBy, figuresOf } from '#application/figures/figures-of.ts'
import { policyCache } from '../policies.ts'
import { one, type Run, statement } from '../run.ts'
import type { Difference } from '../verify.ts'
import { figureCounts } from './counts.ts'

const state = statement('figures to verify', 'select at, zone from figures_state')

const settledDays = statement(
  'days to verify',
  `select s.day::date as day from figures_state f, generate_series(
     (select least((select min(day) from daily_figures), min(submitted_at at time zone f.zone)::date) from returns), (f.at at time zone f.zone)::date, '1 day') s(day)
   where s.day::date not in (select day from stale_days) and s.day::date > coalesce($1::date, '-infinity') order by s.day limit $2`,
)

const kept = statement(
  'figures kept',
  'select day, figure, key, bucket, currency, count, amount from daily_figures where day = any($1::date[])',
)

const wrongMonths = statement(
  'months that are not their days',
  `select month, figure, key, m.count as kept, d.count as derived from monthly_figures m full join (
     select date_trunc('month', day)::date as month, figure, key, bucket, currency, sum(count)::bigint as count, sum(amount)::bigint as amount
     from daily_figures group by 1, 2, 3, 4, 5) d using (month, figure, key, bucket, currency)
   where m.count is distinct from d.count or m.amount is distinct from d.amount order by 1, 2, 3`,
)

const DAYS_AT_ONCE = 30

/** Counts each day straight from what happened and compares what is kept; days that wait to be counted anew are left out. */
export async function* figureDifferences(run: Run): AsyncGenerator<Difference> {
  const known = await one(run<{ at: string; zone: string }>(state))
  const policy = known && inForce(await policyCache()(run).all(), known.at)
  if (!known || !policy) return
  const months = await run<{ month: string; figure: string; key: string; kept: number | null; derived: number | null }>(wrongMonths)
  for (const { month, figure, key, kept: is, derived } of months)
    yield { number: month, what: `month's figure ${figure} ${key}`, kept: is, derived }
  for (let last: string | null = null; ;) {
    const days: string[] = (await run<{ day: string }>(settledDays, [last, DAYS_AT_ONCE])).map(({ day }) => day)
    if (days.length === 0) return
    const spans = days.map((day) => ({ day, ...spanOf(day, known.zone) }))
    const counted = await figuresOf(figureCounts(run), { spans, now: known.at, faulty: faultyBy(policy) })
    yield* compared(await run<DailyFigure>(kept, [days]), counted)
    last = days.at(-1) ?? null
  }
}

function* compared(kept: readonly DailyFigure[], counted: readonly DailyFigure[]): Generator<Difference> {
  const [have, want] = [byPlace(kept), byPlace(counted)]
  for (const place of new Set([...have.keys(), ...want.keys()])) {
    const [is, should] = [have.get(place) ?? null, want.get(place) ?? null]
    if (is !== should) yield { number: place.split(' ')[0] ?? '', what: `figure ${place}`, kept: is, derived: should }
  }
}

const byPlace = (figures: readonly DailyFigure[]): Map<string, string> =>
  new Map(
    figures.map(({ day, figure, key, bucket, currency, count, amount }) => [
      `${day} ${figure} ${key} ${bucket} ${currency}`,
      `${count} ${amount}`,
    ]),
  )
