import type { FigureReads, SummedFigure } from '#application/figures/ports.ts'
import { dayBefore, monthsAndDays } from '#domain/figures/period.ts'
import { one, type Run, statement } from '../run.ts'

const inLine = `figure in ('requests', 'orders', 'kept', 'missed')`

const compared = `figure in ('answer', 'refund', 'value')`

/** The rows of each of these dates, found by the index: what is asked for is little of what there is, which a plan for any dates cannot know. */
const of = (kind: 'monthly' | 'daily', { dates, where }: { dates: string; where: string }): string => {
  const date = kind === 'monthly' ? 'month' : 'day'
  return `select f.* from unnest(${dates}::date[]) at(date) cross join lateral (
    select figure, key, bucket, currency, count, amount from ${kind}_figures where ${date} = at.date and ${where} offset 0) f`
}

// Whole months, and the days around them; what is told day by day is told so throughout. Of the time before only what is compared, by nobody's name.
const figures = statement(
  'figures of a period',
  `select figure, key, bucket, currency, true as current, null::date as day, sum(count)::bigint as count, sum(amount)::bigint as amount
   from (${of('monthly', { dates: '$1', where: `not ${inLine}` })} union all ${of('daily', { dates: '$2', where: `not ${inLine}` })}) x
   group by 1, 2, 3, 4
   union all select figure, '', bucket, currency, false, null::date, sum(count)::bigint, sum(amount)::bigint
   from (${of('monthly', { dates: '$3', where: compared })} union all ${of('daily', { dates: '$4', where: compared })}) x
   group by 1, 3, 4
   union all select figure, key, bucket, currency, day >= $6, day, sum(count)::bigint, sum(amount)::bigint
   from daily_figures where day >= $5 and day <= $7 and ${inLine} group by 1, 2, 3, 4, 5, 6`,
)

const sales = statement(
  'sales by day',
  `select day, key as sku, coalesce(sum(count) filter (where figure = 'sold'), 0)::bigint as sold,
     coalesce(sum(count) filter (where figure = 'returned'), 0)::bigint as returned
   from daily_figures where day >= $1 and day <= $2 and figure in ('sold', 'returned') group by 1, 2`,
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

type Sold = { day: string; sku: string; sold: number; returned: number }

export const figureReads = (run: Run): FigureReads => ({
  figures({ before, from, to }) {
    const [now, then] = [monthsAndDays({ from, to }), monthsAndDays({ from: before, to: dayBefore(from) })]
    return run<SummedFigure>(figures, [now.months, now.days, then.months, then.days, before, from, to])
  },
  salesByDay: ({ from, to }) => run<Sold>(sales, [from, to]),
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
