import type { DailyFigure } from '#domain/figures/daily-figure.ts'
import type { FigureCounts, GivenAnswer, GivenRefund, Span } from '#application/figures/ports.ts'
import { deferredRefund, ourPromises } from '../clocks.ts'
import { type Run, statement } from '../run.ts'

const figure = (name: string, { key = `''`, currency = `''`, count = 'count(*)', amount = '0::bigint' } = {}): string =>
  `'${name}' as figure, ${key} as key, 0 as bucket, ${currency} as currency, ${count} as count, ${amount} as amount`

/**
 * Units of the days' requests, each with what its line was charged for it and where it went (`Fate`). Of several of one line each has what the sum grows by
 * with it (domain/money/proportion.ts), so that three of three for 10.00 come to 10.00.
 */
const pieces = `pieces as (
  select a.currency, u.verdict, u.disposition, round(l.gross * u.nth::numeric / l.quantity) - round(l.gross * (u.nth - 1)::numeric / l.quantity) as value,
    case when x.settlement_id is not null or x.kind = 'discount' or u.decision = 'settled' then 'settled'
      when x.kind in ('refund', 'credit') then 'refunded'
      when x.kind is not null then 'replaced'
      when u.decision = 'rejected' or u.verdict = 'refused' or a.status = 'rejected' then 'refused'
      when u.receipt = 'missing' or a.status in ('cancelled', 'expired', 'closed') then 'nothing' else 'open' end as fate
  from asked a join lateral (select o.*, row_number() over (partition by o.line_id order by o.position) as nth from return_units o where o.return_id = a.id) u on true
  join order_lines l on l.id = u.order_line_id
  left join lateral (select s.kind, s.settlement_id from resolutions s
    where s.return_id = a.id and s.state = 'executed' and u.id = any(s.unit_ids) order by s.executed_at desc, s.id desc limit 1) x on true)`

/** Of the pieces that were sold on a day, those that came back, whenever that was: never more than were sold. */
const cohort = `cohort as (
  select sku, sum(least(returned, quantity))::bigint as returned, sum(least(faulty, quantity))::bigint as faulty from (
    select l.sku, l.quantity,
      count(*) filter (where u.decision <> 'rejected' and r.status not in ('rejected', 'cancelled', 'expired')) as returned,
      count(*) filter (where u.verdict = 'accepted' and (r.type = any($5::text[]) or rl.declared->>'reason' = any($6::text[]))) as faulty
    from sales s join order_lines l on l.order_id = s.id join return_units u on u.order_line_id = l.id
    join returns r on r.id = u.return_id join return_lines rl on rl.id = u.line_id group by l.id) x
  group by sku)`

// A day at a time: of one the planner knows how little it is, and walks an index to its rows in each part. The condition of the indexes of staff's
// events and messages is written out, for the plan to use them.
const counted = statement(
  'figures counted',
  `with asked as (select r.* from returns r where r.submitted_at >= $2 and r.submitted_at < $3),
   ${pieces},
   sales as (select o.id from orders o where o.placed_at >= $2 and o.placed_at < $3 and o.replaces_return_id is null),
   ${cohort},
   promises as (select case c.kind when 'reply' then coalesce(c.subject, c.kind) else c.kind end as promise, c.outcome = 'met' and c.ended_at is not null as kept
     from clocks c where least(c.ended_at, c.due) >= $2 and least(c.ended_at, c.due) < $3 and c.outcome is distinct from 'void' and c.kind in ${ourPromises} and (c.ended_at is not null or (c.due < $4 and not ${deferredRefund}))),
   done as (select s.* from resolutions s where s.executed_at >= $2 and s.executed_at < $3 and s.state = 'executed')
   select $1::date as day, ${figure('requests')} from asked having count(*) > 0
   union all select $1::date as day, ${figure('type', { key: 'type' })} from asked group by type
   union all select $1::date as day, ${figure('reason', { key: `coalesce(card->>'reason', '')` })} from asked group by card->>'reason'
   union all select $1::date as day, ${figure('labels')} from asked where label_offered and approved_at is not null having count(*) > 0
   union all select $1::date as day, ${figure('value', { key: 'fate', currency: 'currency', amount: 'sum(value)::bigint' })} from pieces group by fate, currency
   union all select $1::date as day, ${figure('returned', { key: 'sku', count: 'returned' })} from cohort where returned > 0
   union all select $1::date as day, ${figure('faulty', { key: 'sku', count: 'faulty' })} from cohort where faulty > 0
   union all select $1::date as day, ${figure('accepted', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces where verdict = 'accepted' group by currency
   union all select $1::date as day, ${figure('restocked', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces
     where verdict = 'accepted' and disposition = 'restock' group by currency
   union all select $1::date as day, ${figure('scrapped', { currency: 'currency', amount: 'sum(value)::bigint' })} from pieces where disposition = 'scrap' group by currency
   union all select $1::date as day, ${figure('orders')} from sales having count(*) > 0
   union all select $1::date as day, ${figure('sold', { key: 'sku', count: 'sum(l.quantity)::bigint' })} from sales s join order_lines l on l.order_id = s.id group by sku
   union all select $1::date as day, case when kept then 'kept' else 'missed' end, promise, 0, '', count(*), 0::bigint from promises group by kept, promise
   union all select $1::date as day, ${figure('gesture', { key: 'f.kind', currency: 'r.currency', amount: 'coalesce(sum(f.amount), 0)::bigint' })}
     from done f join returns r on r.id = f.return_id where f.settlement_id is not null group by f.kind, r.currency
   union all select $1::date as day, ${figure('executed', { key: 'executed_by::text' })} from done where executed_by is not null group by executed_by
   union all select $1::date as day, ${figure('inspected', { key: 'e.actor_id::text' })} from events e where e.at >= $2 and e.at < $3
     and e.verb in ('approve', 'reject', 'request_details', 'inspect') and e.verb = 'inspect' and e.actor_id is not null group by e.actor_id
   union all select $1::date as day, ${figure('wrote', { key: 'm.author_id::text' })} from messages m where m.at >= $2 and m.at < $3
     and m.author_kind = 'staff' and not m.internal and m.author_id is not null group by m.author_id`,
)

const answers = statement(
  'figures answers',
  `select $1::date as day, e.actor_id as "actorId", c.rule, r.submitted_at as "askedAt", e.at as "answeredAt"
   from events e join returns r on r.id = e.return_id
   cross join lateral (select rule from clocks where return_id = r.id and kind = 'review' order by started_at, position limit 1) c
   where e.at >= $2 and e.at < $3 and e.verb in ('approve', 'reject', 'request_details', 'inspect') and e.verb <> 'inspect' and e.actor_role <> 'system'
     and not exists (select from events b where b.return_id = e.return_id and b.sequence < e.sequence and b.verb in ('approve', 'reject', 'request_details'))`,
)

const refunds = statement(
  'figures refunds',
  `select $1::date as day, c.rule, u.received_at as "receivedAt", s.executed_at as "executedAt"
   from resolutions s
   cross join lateral (select max(received_at) as received_at from return_units where return_id = s.return_id and id = any(s.unit_ids)) u
   cross join lateral (select rule from clocks where return_id = s.return_id and kind = 'refund' and subject = s.id::text limit 1) c
   where s.executed_at >= $2 and s.executed_at < $3 and s.state = 'executed' and s.kind in ('refund', 'credit') and u.received_at <= s.executed_at`,
)

export const figureCounts = (run: Run): FigureCounts => ({
  counted: ({ span, now, faulty }) => run<DailyFigure>(counted, [...values(span), now, faulty.types, faulty.reasons]),
  answersOf: (span) => run<GivenAnswer>(answers, values(span)),
  refundsOf: (span) => run<GivenRefund>(refunds, values(span)),
})

const values = ({ day, since, until }: Span): [string, string, string] => [day, since, until]
