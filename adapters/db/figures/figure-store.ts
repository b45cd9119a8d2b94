import type { FigureStore } from '#application/figures/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { figureCounts } from './counts.ts'
import { staleDays } from './stale-days.ts'

const lock = statement('figures lock', `select pg_try_advisory_xact_lock(hashtext('navette figures')) as mine`)
const waiting = statement('figures waiting', 'select day from stale_days order by day desc limit $1')

const drop = statement('figures drop', 'delete from daily_figures where day = any($1::date[]) returning 1')
const write = statement(
  'figures write',
  `insert into daily_figures (day, figure, key, bucket, currency, count, amount)
   select day, figure, key, bucket, currency, count, amount from jsonb_to_recordset($1::jsonb)
     as x(day date, figure text, key text, bucket int, currency text, count bigint, amount bigint) returning 1`,
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
    await run(fresh, [days])
  },
})
