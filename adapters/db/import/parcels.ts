import type { OrderInput } from '#domain/order/order.ts'
import { type Run, statement } from '../run.ts'
import { differs } from './differs.ts'

const given = `jsonb_to_recordset($1::jsonb) as x(id uuid, "shopOrderId" text, "shopParcelId" text, carrier text, tracking text, "deliveredAt" timestamptz,
  "deliveredSource" text, items jsonb)`

// A parcel that the shop no longer names may have been what a return was judged by.
const dropGone = statement(
  'import gone parcels',
  `delete from parcels p using orders o where p.order_id = o.id and o.shop_order_id = any($2) and not exists (select from returns r where r.order_id = o.id)
     and not exists (select from ${given} where x."shopOrderId" = o.shop_order_id and x."shopParcelId" = p.shop_parcel_id)`,
)

const upsert = statement(
  'import parcels',
  `insert into parcels (id, order_id, shop_parcel_id, carrier, tracking, delivered_at, delivered_source, items)
   select x.id, o.id, x."shopParcelId", x.carrier, x.tracking, x."deliveredAt", x."deliveredSource", coalesce((
     select jsonb_agg(jsonb_build_object('orderLineId', l.id, 'quantity', i.quantity, 'serials', i.serials) order by i.place)
     from rows from (jsonb_to_recordset(x.items) as (line text, quantity int, serials jsonb)) with ordinality as i(line, quantity, serials, place)
     join order_lines l on l.order_id = o.id and l.shop_line_id = i.line), '[]')
   from ${given} join orders o on o.shop_order_id = x."shopOrderId"
   on conflict (order_id, shop_parcel_id) do update set carrier = excluded.carrier, tracking = excluded.tracking, items = excluded.items,
     delivered_at = coalesce(excluded.delivered_at, parcels.delivered_at),
     delivered_source = case when excluded.delivered_at is null and parcels.delivered_at is not null then parcels.delivered_source else excluded.delivered_source end
   where ${differs('parcels', ['carrier', 'tracking', 'items', 'delivered_at', 'delivered_source'])}`,
)

/** The orders' parcels; a delivery that was known stays known. */
export async function upsertParcels(run: Run, orders: readonly OrderInput[], newId: () => string): Promise<void> {
  const rows = orders.flatMap((order) =>
    order.parcels.map(({ id, ...parcel }) => ({ ...parcel, id: newId(), shopOrderId: order.id, shopParcelId: id })),
  )
  const values = [JSON.stringify(rows), orders.map((order) => order.id)]
  await run(dropGone, values)
  if (rows.length > 0) await run(upsert, values.slice(0, 1))
}
