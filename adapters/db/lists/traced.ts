import type { Traced } from '#application/accounts/ports.ts'
import type { Reads } from '#application/reads.ts'
import { resolutions } from '../return-tables.ts'
import { type Run, statement } from '../run.ts'
import { guestKeys } from './guests.ts'
import { moneyColumns, moneyJoins } from './money.ts'

const asKey = (column: string): string => `regexp_replace(upper(${column}), '[^0-9A-Z]', '', 'g')`

/** What of a name finds people and guests, each of its words; none finds everybody. */
const words = `array(select word || '*' from unnest(search_words($4)) word)`
const said = `cardinality(search_words($4)) > 0`

// Each way has an index of its own, and ends by itself: an account's orders may have one payment reference all together, and so has a file of transfers.
// Of these, what is of a return that is named comes first.
const traced = statement(
  'traced',
  `select k.by, k.said, ${moneyColumns} from (
     (select s.id, 'reference' as by, s.reference as said, 1 as rank from resolutions s join returns r on r.id = s.return_id
      where ${asKey('s.reference')} = any($1) order by r.number = any($2) desc, s.id desc limit 51)
     union all
     (select id, 'credit_note', credit_note, 2 from resolutions where ${asKey('credit_note')} = any($1) limit 51)
     union all
     (select p.resolution_id, 'file', f.message_id, 2 from payment_files f join payments p on p.file_id = f.id
      where ${asKey('f.message_id')} = any($1) order by p.id desc limit 51)
     union all
     (select s.id, 'return', r.number, 3 from returns r join resolutions s on s.return_id = r.id where r.number = any($2) limit 51)
     union all
     (select s.id, 'order', o.number, 4 from orders o join returns r on r.order_id = o.id join resolutions s on s.return_id = r.id
      where ${asKey('o.number')} = any($1) limit 51)
     union all
     (select s.id, 'payment', o.payment_reference, 5 from orders o join returns r on r.order_id = o.id join resolutions s on s.return_id = r.id
      where ${asKey('o.payment_reference')} = any($1) limit 51)
     union all
     (select id, 'amount', null, 6 from resolutions where amount - reduce_receivable = any($3) and amount is not null
      order by id desc limit 51)
     union all
     (select s.id, 'customer', w.name, 7 from (select id, name from people where found_by @> ${words} and ${said} limit 200) w
      join returns r on r.customer_id = w.id join resolutions s on s.return_id = r.id order by s.owed_at desc limit 51)
     union all
     (select s.id, 'customer', w.name, 7 from (select o.id, coalesce(o.billing ->> 'name', o.email) as name from orders o
        where o.customer_id is null and ${guestKeys} @> ${words} and ${said} limit 200) w
      join returns r on r.order_id = w.id join resolutions s on s.return_id = r.id order by s.owed_at desc limit 51)) k
   join (${moneyJoins}) on s.id = k.id
   where s.state <> 'void' or s.executed_at is not null
   order by k.rank, case when k.rank < 6 then -length(k.said) end, s.executed_at desc nulls last, s.id desc`,
)

export const tracedReads = (run: Run): Pick<Reads, 'traced'> => ({
  async traced({ keys, returns, amounts, name }) {
    const rows = await run<Traced>(traced, [keys, returns, amounts, name])
    resolutions.read(rows.map(({ resolution }) => resolution))
    return rows
  },
})
