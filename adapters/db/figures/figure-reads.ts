import type { FigureReads, SummedFigure } from '#application/figures/ports.ts'
import { one, type Run, statement } from '../run.ts'

const figures = statement(
  'figures of a period',
  `select figure, key, bucket, currency, day >= $2 as current,
     case when figure in ('requests', 'orders', 'kept', 'missed') then day end as day, sum(count)::bigint as count, sum(amount)::bigint as amount
   from daily_figures where day between $1 and $3 group by 1, 2, 3, 4, 5, 6`,
)

const state = statement(
  'figures counted until',
  `select at, (select count(*) from stale_days where day between $1 and $2) as waiting from figures_state`,
)

const names = statement(
  'names of products',
  `select x.sku, l.name from unnest($1::text[]) x(sku) cross join lateral (
     select name from order_lines where sku = x.sku order by id desc limit 1) l`,
)

const staff = statement('names of staff', 'select id, name from people where id = any($1::uuid[])')

export const figureReads = (run: Run): FigureReads => ({
  figures: ({ before, from, to }) => run<SummedFigure>(figures, [before, from, to]),
  figuresState: async ({ from, to }) => (await one(run<{ at: string; waiting: number }>(state, [from, to]))) ?? null,
  async productNames(skus) {
    const rows = await run<{ sku: string; name: string }>(names, [skus])
    return Object.fromEntries(rows.map(({ sku, name }) => [sku, name]))
  },
  async staffNames(ids) {
    const rows = await run<{ id: string; name: string }>(staff, [ids])
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  },
})
