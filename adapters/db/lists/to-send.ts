import type { GoodsToSend } from '#application/returns/ports.ts'
import type { Reads } from '#application/reads.ts'
import { instant } from '../instants.ts'
import { clocks } from '../return-tables.ts'
import { type Run, statement } from '../run.ts'
import { always, firstId, paged, sized } from './paging.ts'

const toSend = sized((rows) =>
  statement(
    `goods to send ${rows}`,
    `select r.number, s.id as "resolutionId", s.kind, s.owed_at as "owedAt", s.early, coalesce(p.name, o.email) as customer, co.name as company,
     o.number as "orderNumber",
     (select json_agg(json_build_object('name', l.name, 'sku', l.sku, 'quantity', g.quantity) order by l.position)
        from (select u.order_line_id, count(*)::int as quantity from return_units u where u.id = any(s.unit_ids) group by u.order_line_id) g
        join order_lines l on l.id = g.order_line_id) as items,
     (select row_to_json(x) from (select ${clocks.select('c')} from clocks c
        where c.return_id = r.id and c.ended_at is null and c.subject = s.id::text limit 1) x) as clock,
     (select json_build_object('state', d.state, 'at', coalesce(d.ended_at, d.at))
        from (select distinct on (endpoint_id) id, state, at, ended_at from webhook_deliveries
              where type = 'replacement.requested' and data ->> 'resolutionId' = s.id::text order by endpoint_id, id desc) d
        order by array_position(array['failed', 'dropped', 'waiting', 'delivered'], d.state), d.id desc limit 1) as told
   from resolutions s join returns r on r.id = s.return_id join orders o on o.id = r.order_id
   left join people p on p.id = r.customer_id left join companies co on co.id = r.company_id
   where s.state = 'owed' and s.kind in ('replacement', 'exchange') and (s.owed_at, s.id) > ($1, $2) order by s.owed_at, s.id limit ${rows}`,
  ),
)

export const toSendReads = (run: Run): Pick<Reads, 'goodsToSend'> => ({
  async goodsToSend({ after, limit }) {
    const rows = await paged(run<GoodsToSend>(toSend(limit), [after?.owedAt ?? always, after?.id ?? firstId]), limit)
    for (const { clock, told } of rows) {
      if (clock) clocks.read([clock])
      if (told) told.at = instant(told.at)
    }
    return rows
  },
})
