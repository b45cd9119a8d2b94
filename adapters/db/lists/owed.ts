import type { ListedOwed, Reads } from '#application/reads.ts'
import { clocks, resolutions } from '../return-tables.ts'
import { type Run, statement } from '../run.ts'
import { always, firstId, paged, sized } from './paging.ts'

/** The promise that runs on a resolution: its own, or for what is owed early the law's. */
const clockOf = `(select row_to_json(x) from (select ${clocks.select('k')} from clocks k
  where k.return_id = r.id and k.ended_at is null and (k.subject = s.id::text or (s.early and k.kind = 'legal_refund'))
  order by k.subject = s.id::text desc limit 1) x)`

const owed = sized((rows) =>
  statement(
    `owed ${rows}`,
    `select r.number, r.version, r.currency, o.number as "orderNumber", o.payment_reference as "paymentReference", coalesce(p.name, o.email) as "customerName",
     (select row_to_json(x) from (select ${resolutions.select('s')}) x) as resolution, ${clockOf} as clock
   from resolutions s join returns r on r.id = s.return_id join orders o on o.id = r.order_id left join people p on p.id = r.customer_id
   where s.state = 'owed' and (s.owed_at, s.id) > ($1, $2) order by s.owed_at, s.id limit ${rows}`,
  ),
)

export const moneyReads = (run: Run): Pick<Reads, 'owed'> => ({
  async owed({ after, limit }) {
    const rows = await paged(run<ListedOwed>(owed(limit), [after?.owedAt ?? always, after?.id ?? firstId]), limit)
    for (const { resolution, clock } of rows) {
      resolutions.read([resolution])
      if (clock) clocks.read([clock])
    }
    return rows
  },
})
