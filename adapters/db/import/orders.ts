import type { OrderInput } from '#domain/order/order.ts'
import { type Run, statement } from '../run.ts'

const columns = `id uuid, "shopId" text, number text, "placedAt" timestamptz, currency text, email text, "customerShopId" text, "buyerCapacity" text,
  channel text, "withdrawalInformed" boolean, billing jsonb, shipping jsonb, invoices jsonb, "paymentReference" text, received bigint`

const shops = ['number', 'email', 'withdrawal_informed', 'billing', 'shipping', 'invoices', 'payment_reference', 'received', 'imported_at']
/** What a return was judged by and belongs to: the shop's until there is one. */
const returnsOwn = ['placed_at', 'currency', 'customer_id', 'company_id', 'buyer_capacity', 'channel']

const upsert = statement(
  'import orders',
  `insert into orders (id, shop_order_id, number, placed_at, currency, customer_id, company_id, email, buyer_capacity, channel, withdrawal_informed,
     billing, shipping, invoices, payment_reference, received, imported_at)
   select x.id, x."shopId", x.number, x."placedAt", x.currency, p.id, p.company_id, x.email, x."buyerCapacity", x.channel, x."withdrawalInformed",
     x.billing, x.shipping, x.invoices, x."paymentReference", x.received, $2
   from jsonb_to_recordset($1::jsonb) as x(${columns})
   left join lateral (
     select id, case when profile = 'account' then company_id end as company_id from people
     where x."customerShopId" is not null and (shop_customer_id = x."customerShopId" or email = x.email)
     order by shop_customer_id = x."customerShopId" desc nulls last limit 1) p on true
   order by x."shopId"
   on conflict (shop_order_id) do update set ${shops.map((column) => `${column} = excluded.${column}`).join(', ')},
     (${returnsOwn.join(', ')}) = (
       select ${returnsOwn.map((column) => `case when busy.yes then orders.${column} else excluded.${column} end`).join(', ')}
       from (select exists (select from returns r where r.order_id = orders.id) as yes) busy)`,
)

/** The orders' own rows, by the shop's id. */
export async function upsertOrders(
  run: Run,
  orders: readonly OrderInput[],
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  const rows = orders.map(({ id, customer, lines: _lines, parcels: _parcels, ...order }) => ({
    ...order,
    id: newId(),
    shopId: id,
    customerShopId: customer?.id ?? null,
  }))
  await run(upsert, [JSON.stringify(rows), at])
}
