import type { ListedOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import { parcelsOf, readParcels } from '../read-order.ts'
import { type Run, statement } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { lastId, never, paged, sized } from './paging.ts'

/** A customer's own lists. Person, company and order have an index each; the union of short walks serves whoever has several. */

/** Under way ($4 false), ended (true), or both (null). */
const wanted = `($4::boolean is null or (ended_at is not null) = $4)`

const returnsOf = sized((rows) =>
  statement(
    `returns of ${rows}`,
    `with mine as (
     (select id from returns where customer_id = $1 and id < $3 and ${wanted} order by id desc limit ${rows})
     union (select id from returns where company_id = $2 and id < $3 and ${wanted} order by id desc limit ${rows})
     union (select id from returns where order_id = $5 and id < $3 and ${wanted} order by id desc limit ${rows})
     order by id desc limit ${rows})
   select ${listedColumns} from mine join returns r on r.id = mine.id
   ${listedFrom(`not m.internal and m.author_kind <> 'customer'`, '$6')} order by r.id desc`,
  ),
)

const ordersOf = sized((rows) =>
  statement(
    `orders of ${rows}`,
    `with mine as (
     (select id, placed_at from orders where customer_id = $1 and (placed_at, id) < ($3, $4) order by placed_at desc, id desc limit ${rows})
     union (select id, placed_at from orders where company_id = $2 and (placed_at, id) < ($3, $4) order by placed_at desc, id desc limit ${rows})
     union (select id, placed_at from orders where id = $5 and (placed_at, id) < ($3, $4))
     order by placed_at desc, id desc limit ${rows})
   select o.id, o.number, o.placed_at as "placedAt", o.currency, ${parcelsOf('o')} as parcels, l.lines, l.gross, l.title,
     (select count(*)::int from returns r where r.order_id = o.id) as returns
   from mine join orders o on o.id = mine.id
   cross join lateral (select count(*)::int as lines, coalesce(sum(gross), 0)::bigint as gross, coalesce((array_agg(name order by position))[1], '') as title
     from order_lines where order_id = o.id) l
   order by o.placed_at desc, o.id desc`,
  ),
)

export const ownLists = (run: Run): Pick<Reads, 'returnsOf' | 'ordersOf'> => ({
  async returnsOf({ customerId, companyId, orderId = null, readerId }, { after, limit, ended }) {
    const values = [customerId, companyId, after ?? lastId, ended ?? null, orderId, readerId]
    return (await paged(run<ListedRow>(returnsOf(limit), values), limit)).map(readListed)
  },
  async ordersOf({ customerId, companyId, orderId = null }, { after, limit }) {
    const values = [customerId, companyId, after?.placedAt ?? never, after?.id ?? lastId, orderId]
    const rows = await paged(run<ListedOrder>(ordersOf(limit), values), limit)
    return rows.map((row) => ({ ...row, parcels: readParcels(row.parcels) }))
  },
})
