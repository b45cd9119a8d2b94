import type { PromisePage } from '#application/clocks/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { Clock } from '#domain/clock/clock.ts'
import { clocks } from './return-tables.ts'
import { one, type Run, statement } from './run.ts'

// What began it: the act of that very instant, the last of them.
const page = statement(
  'promise page',
  `select (select row_to_json(x) from (select ${clocks.select('t')} from clocks t where t.id = k.id) x) as clock,
     coalesce((select json_agg(x) from (select ${clocks.select('t')} from clocks t
       where t.kind = k.kind and t.subject is not distinct from k.subject and t.started_at < k.started_at
         and (t.return_id = k.return_id or t.conversation_id = k.conversation_id) order by t.started_at) x), '[]') as earlier,
     r.number, case when r.id is null then c.id end as "conversationId", coalesce(c.subject, '') as subject,
     coalesce(co.name, p.name, c.name, o.email, '') as customer,
     coalesce((select e.verb from events e where e.return_id = k.return_id and e.at = k.started_at order by e.sequence desc limit 1),
       (select e.verb from conversation_events e where e.conversation_id = coalesce(k.conversation_id, k.return_id) and e.at = k.started_at
         order by e.sequence desc limit 1)) as "startedBy"
   from clocks k left join returns r on r.id = coalesce(k.return_id, k.conversation_id)
     left join conversations c on c.id = k.conversation_id
     left join orders o on o.id = r.order_id left join people p on p.id = coalesce(r.customer_id, c.customer_id)
     left join companies co on co.id = coalesce(r.company_id, c.company_id)
   where k.id = $1`,
)

type Row = Omit<PromisePage, 'clock' | 'earlier'> & { clock: Clock; earlier: Clock[] }

export const promisePages = (run: Run): Pick<Reads, 'promisePage'> => ({
  async promisePage(clockId) {
    const row = await one(run<Row>(page, [clockId]))
    const [clock] = row ? clocks.read([row.clock]) : []
    return row && clock && { ...row, clock, earlier: clocks.read(row.earlier) }
  },
})
