import type { FigureStore } from '#application/figures/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { figureCounts } from './counts.ts'
import { staleDays } from './stale-days.ts'

const lock = statement('figures lock', `select pg_try_advisory_xact_lock(hashtext('navette figures')) as mine`)
const waiting = statement('figures waiting', 'select day from stale_days order by day desc limit $1')

const drop = statement('figures drop', 'delete from daily_figures where day = any($1::date[]) returning 1')
// In the order in which they are read, so that a period lies together.
const write = statement(
  'figures write',
  `insert into daily_figures (day, figure, key, bucket, currency, count, amount)
   select day, figure, key, bucket, currency, count, amount from jsonb_to_recordset($1::jsonb)
     as x(day date, figure text, key text, bucket int, currency text, count bigint, amount bigint) order by 1, 2, 3, 4, 5 returning 1`,
)
const months = `(select distinct date_trunc('month', day)::date from unnest($1::date[]) day)`

const dropMonths = statement('figures drop months', `delete from monthly_figures where month in ${months} returning 1`)

const writeMonths = statement(
  'figures write months',
  `insert into monthly_figures (month, figure, key, bucket, currency, count, amount)
   select m.month, f.figure, f.key, f.bucket, f.currency, sum(f.count), sum(f.amount)
   from ${months} m(month) cross join lateral (
     select * from daily_figures where day >= m.month and day < m.month + interval '1 month' offset 0) f
   group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5 returning 1`,
)

const fresh = statement('figures fresh', 'delete from stale_days where day = any($1::date[]) returning 1')

export const figureStore = (run: Run): FigureStore => ({
  ...figureCounts(run),
  ...staleDays(run),
  lock: async () => (await one(run<{ mine: boolean }>(lock)))?.mine ?? false,
  staleDays: async (limit) => (await run<{ day: string }>(waiting, [limit])).map(({ day }) => day),
  async keep(days, figures) {
    await run(drop, [days])
    await run(write, [JSON.stringify(figures)])
    await run(dropMonths, [days])
    await run(writeMonths, [days])
    await run(fresh, [days])
  },
})
