import type { NamedOrder } from '#application/orders/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { Owned } from '#domain/return/visible.ts'
import { one, type Run, statement } from '../run.ts'

const forDock = statement(
  'find for dock',
  `select number from returns where id in (
     select id from returns where number = any($1)
     union select return_id from return_parcels where tracking = any($1)
     union select return_id from labels where tracking = any($1)
     union select return_id from return_units where serial = any($1)
     union select return_id from return_units
       where upper(regexp_replace(serial, '[^[:alnum:]]'::text, ''::text, 'g'::text)) = $2 and held and serial ~ '[[:alnum:]]')
   order by id desc limit 20`,
)
const ownerOf = statement(
  'owner of return',
  `select r.number, r.customer_id as "customerId", case when c.shares_returns then c.id end as "companyId", r.order_id as "orderId"
   from returns r left join companies c on c.id = r.company_id where r.id = $1`,
)

// The buyer's address on the order or, where it has changed since, the customer's own: mails about a return go there.
const named = statement(
  'orders named',
  `select o.id, o.number, o.placed_at as "placedAt", coalesce(o.shipping->>'name', o.billing->>'name') as name,
     coalesce((select l.name from order_lines l where l.order_id = o.id order by l.position limit 1), '') as title
   from orders o left join people c on c.id = o.customer_id
   where o.id in (select id from orders where regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') = any($2) union select order_id from returns where number = any($2))
     and (lower(o.email) = $1 or c.email = $1)
     and not exists (select from people p where p.email = $1 and p.disabled_at is not null)
   order by o.placed_at desc, o.id desc limit 10`,
)

export const lookUps = (run: Run): Pick<Reads, 'findForDock' | 'ownerOf' | 'ordersNamed'> => ({
  async findForDock({ texts, serial }) {
    return (await run<{ number: string }>(forDock, [texts, serial])).map((row) => row.number)
  },
  ordersNamed: ({ email, numbers }) => run<NamedOrder>(named, [email, numbers]),
  ownerOf: (returnId) => one(run<Owned & { number: string }>(ownerOf, [returnId])),
})
