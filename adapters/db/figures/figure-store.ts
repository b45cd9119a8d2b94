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
/** Before the days are written: a month changes by what its days do, and is never added up anew. What comes to nothing is not kept. */
const changeMonths = statement(
  'figures change months',
  `with change as (
     select date_trunc('month', day)::date as month, figure, key, bucket, currency, sum(count)::bigint as count, sum(amount)::bigint as amount
     from (
       select day, figure, key, bucket, currency, count, amount from jsonb_to_recordset($2::jsonb)
         as x(day date, figure text, key text, bucket int, currency text, count bigint, amount bigint)
       union all
       select day, figure, key, bucket, currency, -count, -amount from daily_figures where day = any($1::date[])) as days
     group by 1, 2, 3, 4, 5 having sum(count) <> 0 or sum(amount) <> 0 order by 1, 2, 3, 4, 5)
   merge into monthly_figures m using change c
     on m.month = c.month and m.figure = c.figure and m.key = c.key and m.bucket = c.bucket and m.currency = c.currency
   when matched and m.count + c.count = 0 and m.amount + c.amount = 0 then delete
   when matched then update set count = m.count + c.count, amount = m.amount + c.amount
   when not matched then insert values (c.month, c.figure, c.key, c.bucket, c.currency, c.count, c.amount)`,
)

const fresh = statement('figures fresh', 'delete from stale_days where day = any($1::date[]) returning 1')

export const figureStore = (run: Run): FigureStore => ({
  ...figureCounts(run),
  ...staleDays(run),
  lock: async () => (await one(run<{ mine: boolean }>(lock)))?.mine ?? false,
  staleDays: async (limit) => (await run<{ day: string }>(waiting, [limit])).map(({ day }) => day),
  async keep(days, figures) {
    const written = JSON.stringify(figures)
    await run(changeMonths, [days, written])
    await run(drop, [days])
    await run(write, [written])
    await run(fresh, [days])
  },
})
