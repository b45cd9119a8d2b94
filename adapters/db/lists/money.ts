import type { ListedExecuted, ListedOwed } from '#application/returns/ports.ts'
import type { Reads } from '#application/reads.ts'
import { instantOrNull } from '../instants.ts'
import { clocks, resolutions } from '../return-tables.ts'
import { type Run, statement } from '../run.ts'
import { always, firstId, lastId, never, paged, sized } from './paging.ts'

/** What every list of resolutions says of one. */
export const moneyColumns = `r.number, r.version, r.currency, o.number as "orderNumber", o.payment_reference as "paymentReference",
  coalesce(p.name, o.email) as "customerName", co.name as company,
  (select row_to_json(x) from (select ${resolutions.select('s')}) x) as resolution`

export const moneyJoins = `resolutions s join returns r on r.id = s.return_id join orders o on o.id = r.order_id
  left join people p on p.id = r.customer_id left join companies co on co.id = r.company_id`

/** The promise that runs on a resolution: its own, or for what is owed early the law's. */
const promise = `left join lateral (select c.due, (select row_to_json(x) from (select ${clocks.select('c')}) x) as clock from clocks c
  where c.return_id = r.id and c.ended_at is null and (c.subject = s.id::text or (s.early and c.kind = 'legal_refund'))
  order by c.subject = s.id::text desc limit 1) k on true`

// What is owed is work in hand, a few hundred rows at most: they are sorted. What was executed grows for ever: its index is walked.
const owed = sized((rows) =>
  statement(
    `owed ${rows}`,
    `select ${moneyColumns}, k.clock, r.policy_version as "policyVersion", case when r.legal_basis = 'withdrawal' then (
       select max(c.due) from clocks c where c.return_id = r.id and c.kind = 'legal_refund') end as "legalDue",
     (select b.last_four from bank_accounts b where b.return_id = r.id order by b.given_at desc, b.id desc limit 1) as "lastFour",
     (select m.file_id from payments m where m.resolution_id = s.id and m.state in ('asked', 'submitted', 'accepted')) as "paymentFileId",
     (select m.failure from payments m where m.resolution_id = s.id order by m.asked_at desc, m.id desc limit 1) as failure
   from ${moneyJoins} ${promise}
   where s.state = 'owed' and (coalesce(k.due, 'infinity'), s.id) > ($1, $2) order by coalesce(k.due, 'infinity'), s.id limit ${rows}`,
  ),
)

const executed = sized((rows) =>
  statement(
    `executed ${rows}`,
    `select ${moneyColumns}, e.name as "executedByName" from ${moneyJoins} left join people e on e.id = s.executed_by
   where s.executed_at is not null and (s.executed_at, s.id) < ($1, $2) and s.executed_at >= $3 and s.executed_at < $4 order by s.executed_at desc, s.id desc limit ${rows}`,
  ),
)

export const moneyReads = (run: Run): Pick<Reads, 'owed' | 'executed'> => ({
  async owed({ after, limit }) {
    const from = after ? [after.due ?? never, after.id] : [always, firstId]
    const rows = await paged(run<ListedOwed>(owed(limit), from), limit)
    for (const { resolution, clock } of rows) {
      resolutions.read([resolution])
      if (clock) clocks.read([clock])
    }
    return rows.map((row) => ({ ...row, legalDue: instantOrNull(row.legalDue) }))
  },
  async executed({ after, period, limit }) {
    const within = [period?.since ?? always, period?.until ?? never]
    const rows = await paged(run<ListedExecuted>(executed(limit), [after?.executedAt ?? never, after?.id ?? lastId, ...within]), limit)
    for (const { resolution } of rows) resolutions.read([resolution])
    return rows
  },
})
