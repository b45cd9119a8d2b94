import type { FigureStore } from '#application/figures/ports.ts'
import type { Instant } from '#domain/time/instant.ts'
import { one, type Run, statement } from '../run.ts'
import { shortlyBefore } from '../shortly-before.ts'

/** An id is made before its row is committed, on any server: what was made shortly before the last one seen is looked at again. */
const MARGIN_MS = 5 * 60_000

const state = statement('figures state', 'select through, at, zone from figures_state')

const newest = statement(
  'figures newest',
  `select max(id::text)::uuid as id from (
     (select id from events order by id desc limit 1) union all (select id from conversation_events order by id desc limit 1)
     union all (select id from messages order by id desc limit 1) union all (select id from orders order by id desc limit 1)) x`,
)

const setState = statement(
  'figures set state',
  `insert into figures_state (through, at, zone) values ($1, $2, $3)
   on conflict (one) do update set through = excluded.through, at = excluded.at, zone = excluded.zone returning 1`,
)

const day = (at: string): string => `(${at} at time zone $1)::date`

const markAll = statement(
  'figures mark all',
  `insert into stale_days select generate_series(
     least((select ${day('min(submitted_at)')} from returns), (select ${day('min(placed_at)')} from orders), (select ${day('min(opened_at)')} from conversations)),
     ${day('$2::timestamptz')}, '1 day')::date on conflict do nothing returning 1`,
)

/** Months only ever change by what their days do: where everything is counted anew they begin as the sums of their days. */
const dropMonths = statement('figures drop months', 'delete from monthly_figures')
const addMonths = statement(
  'figures add months',
  `insert into monthly_figures (month, figure, key, bucket, currency, count, amount)
   select date_trunc('month', day)::date, figure, key, bucket, currency, sum(count), sum(amount)
   from daily_figures group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
)

/**
 * All days of what changed: of the return's order and request, promises, payments and new acts; of words, which only promises hear of; of an order's; and
 * of promises that fell due. What was done before stays as it was done.
 */
const markChanged = statement(
  'figures mark changed',
  `with spoken as (select conversation_id as id, at from messages where id > $3),
   talks as (select id from spoken union select conversation_id from conversation_events where id > $3),
   acts as (select return_id, at from events where id > $3),
   changed as (select distinct return_id as id from acts),
   heard as (select id from changed union select c.return_id from talks t join conversations c on c.id = t.id where c.return_id is not null),
   touched as (
     select r.submitted_at as at from changed join returns r on r.id = changed.id
     union all select o.placed_at from changed join returns r on r.id = changed.id join orders o on o.id = r.order_id
     union all select least(c.ended_at, c.due) from heard join clocks c on c.return_id = heard.id
     union all select c.due from heard join clocks c on c.return_id = heard.id
     union all select s.executed_at from changed join resolutions s on s.return_id = changed.id
     union all select at from acts
     union all select at from spoken
     union all select least(c.ended_at, c.due) from talks join clocks c on c.conversation_id = talks.id
     union all select c.due from talks join clocks c on c.conversation_id = talks.id
     union all select placed_at from orders where id > $3 or imported_at >= $4
     union all select due from clocks where ended_at is null and due > $4 and due <= $2)
   insert into stale_days select distinct ${day('at')} from touched where at <= $2 on conflict do nothing returning 1`,
)

type At = { now: Instant; zone: string }

export const staleDays = (run: Run): Pick<FigureStore, 'markStale' | 'markAll'> => {
  const upToNow = async ({ now, zone }: At): Promise<void> => {
    const through = (await one(run<{ id: string | null }>(newest)))?.id ?? '00000000-0000-7000-8000-000000000000'
    await run(setState, [through, now, zone])
  }
  const all = async (at: At): Promise<void> => {
    await run(dropMonths)
    await run(addMonths)
    await run(markAll, [at.zone, at.now])
    await upToNow(at)
  }
  return {
    markAll: all,
    async markStale(at) {
      const known = await one(run<{ through: string; at: Instant; zone: string }>(state))
      if (known?.zone !== at.zone) return all(at)
      const since = new Date(Date.parse(known.at) - MARGIN_MS).toISOString()
      // The marks are found first: what is written meanwhile is newer than `through`, or within the margin.
      await run(markChanged, [at.zone, at.now, shortlyBefore(known.through), since])
      return upToNow(at)
    },
  }
}
