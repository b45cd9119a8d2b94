import type { DailyFigure } from '#domain/figures/daily-figure.ts'
import type { FigureCounts, GivenAnswer, GivenRefund, Span } from '#application/figures/ports.ts'
import { deferredRefund, ourPromises } from '../clocks.ts'
import { type Run, statement } from '../run.ts'

const days = `d as (select * from unnest($1::date[], $2::timestamptz[], $3::timestamptz[]) as d(day, since, until))`

const figure = (name: string, { key = `''`, currency = `''`, count = 'count(*)', amount = '0::bigint' } = {}): string =>
  `'${name}' as figure, ${key} as key, 0 as bucket, ${currency} as currency, ${count} as count, ${amount} as amount`

/** Units of the days' requests, each with what its line was charged for it and where it went (`Fate`). */
const pieces = `pieces as (
  select a.day, a.currency, a.type, a.status, l.sku, u.decision, u.verdict, u.disposition, rl.declared->>'reason' as reason,
    round(l.gross::numeric / l.quantity) as value,
    case when x.settlement_id is not null or x.kind = 'discount' or u.decision = 'settled' then 'settled'
      when x.kind in ('refund', 'credit') then 'refunded'
      when x.kind is not null then 'replaced'
      when u.decision = 'rejected' or u.verdict = 'refused' or a.status = 'rejected' then 'refused'
      when u.receipt = 'missing' or a.status in ('cancelled', 'expired', 'closed') then 'nothing' else 'open' end as fate
  from asked a join return_units u on u.return_id = a.id join return_lines rl on rl.id = u.line_id join order_lines l on l.id = u.order_line_id
  left join lateral (select s.kind, s.settlement_id from resolutions s
    where s.return_id = a.id and s.state = 'executed' and u.id = any(s.unit_ids) order by s.executed_at desc, s.id desc limit 1) x on true)`

const comesBack = `decision <> 'rejected' and status not in ('rejected', 'cancelled', 'expired')`

// Each part walks an index to the rows of its days; events and messages those of staff, whose condition is written out for the plan to use it.
const counted = statement(
  'figures counted',
  `with ${days},
   asked as (select d.day, r.* from d join returns r on r.submitted_at >= d.since and r.submitted_at < d.until),
   ${pieces},
   sales as (select d.day, o.id from d join orders o on o.placed_at >= d.since and o.placed_at < d.until where o.replaces_return_id is null),
   promises as (select d.day, c.kind, c.outcome = 'met' and c.ended_at is not null as kept
     from d join clocks c on least(c.ended_at, c.due) >= d.since and least(c.ended_at, c.due) < d.until
     where c.outcome is distinct from 'void' and c.kind in ${ourPromises} and (c.ended_at is not null or (c.due < $4 and not ${deferredRefund}))),
   done as (select d.day, s.* from d join resolutions s on s.executed_at >= d.since and s.executed_at < d.until where s.state = 'executed')
   select day, ${figure('requests')} from asked group by 1
   union all select day, ${figure('type', { key: 'type' })} from asked group by 1, type
   union all select day, ${figure('reason', { key: `coalesce(card->>'reason', '')` })} from asked group by 1, card->>'reason'
   union all select day, ${figure('labels')} from asked where label_offered and approved_at is not null group by 1
   union all select day, ${figure('value', { key: 'fate', currency: 'currency', amount: 'sum(value)::bigint' })} from pieces group by 1, fate, currency
   union all select day, ${figure('returned', { key: 'sku' })} from pieces where ${comesBack} group by 1, sku
   union all select day, ${figure('faulty', { key: 'sku' })} from pieces
     where verdict = 'accepted' and (type = any($5::text[]) or reason = any($6::text[])) group by 1, sku
   union all select day, ${figure('accepted', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces where verdict = 'accepted' group by 1, currency
   union all select day, ${figure('restocked', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces
     where verdict = 'accepted' and disposition = 'restock' group by 1, currency
   union all select day, ${figure('scrapped', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces where disposition = 'scrap' group by 1, currency
   union all select day, ${figure('orders')} from sales group by 1
   union all select day, ${figure('sold', { key: 'sku', count: 'sum(l.quantity)::bigint' })} from sales s join order_lines l on l.order_id = s.id group by 1, sku
   union all select day, case when kept then 'kept' else 'missed' end, kind, 0, '', count(*), 0::bigint from promises group by 1, kept, kind
   union all select f.day, ${figure('gesture', { key: 'f.kind', currency: 'r.currency', amount: 'coalesce(sum(f.amount), 0)::bigint' })}
     from done f join returns r on r.id = f.return_id where f.settlement_id is not null group by 1, f.kind, r.currency
   union all select day, ${figure('executed', { key: 'executed_by::text' })} from done where executed_by is not null group by 1, executed_by
   union all select d.day, ${figure('inspected', { key: 'e.actor_id::text' })} from d join events e on e.at >= d.since and e.at < d.until
     where e.verb in ('approve', 'reject', 'request_details', 'inspect') and e.verb = 'inspect' and e.actor_id is not null group by 1, e.actor_id
   union all select d.day, ${figure('wrote', { key: 'm.author_id::text' })} from d join messages m on m.at >= d.since and m.at < d.until
     where m.author_kind = 'staff' and not m.internal and m.author_id is not null group by 1, m.author_id`,
)

const answers = statement(
  'figures answers',
  `with ${days}
   select d.day, e.actor_id as "actorId", c.rule, r.submitted_at as "askedAt", e.at as "answeredAt"
   from d join events e on e.at >= d.since and e.at < d.until
   join returns r on r.id = e.return_id
   cross join lateral (select rule from clocks where return_id = r.id and kind = 'review' order by started_at, position limit 1) c
   where e.verb in ('approve', 'reject', 'request_details', 'inspect') and e.verb <> 'inspect' and e.actor_role <> 'system'
     and not exists (select from events b where b.return_id = e.return_id and b.sequence < e.sequence and b.verb in ('approve', 'reject', 'request_details'))`,
)

const refunds = statement(
  'figures refunds',
  `with ${days}
   select d.day, c.rule, u.received_at as "receivedAt", s.executed_at as "executedAt"
   from d join resolutions s on s.executed_at >= d.since and s.executed_at < d.until
   cross join lateral (select max(received_at) as received_at from return_units where return_id = s.return_id and id = any(s.unit_ids)) u
   cross join lateral (select rule from clocks where return_id = s.return_id and kind = 'refund' and subject = s.id::text limit 1) c
   where s.state = 'executed' and s.kind in ('refund', 'credit') and u.received_at <= s.executed_at`,
)

const arrays = (spans: readonly Span[]): [string[], string[], string[]] => [
  spans.map(({ day }) => day),
  spans.map(({ since }) => since),
  spans.map(({ until }) => until),
]

export const figureCounts = (run: Run): FigureCounts => ({
  counted: ({ spans, now, faulty }) => run<DailyFigure>(counted, [...arrays(spans), now, faulty.types, faulty.reasons]),
  answersOf: (spans) => run<GivenAnswer>(answers, arrays(spans)),
  refundsOf: (spans) => run<GivenRefund>(refunds, arrays(spans)),
})
