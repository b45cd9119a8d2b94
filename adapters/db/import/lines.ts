import type { OrderInput } from '#domain/order/order.ts'
import { type Run, statement } from '../run.ts'
import { differs } from './differs.ts'

const columns = `id uuid, "shopOrderId" text, "shopLineId" text, position int, sku text, name text, quantity int, gross bigint, "taxRate" int, tax bigint,
  discount bigint, "ecoParticipation" bigint, shipping bigint, supplier text, "kitParent" text, entitlements text[], "lithiumBattery" boolean,
  "holdsData" boolean, "hasSerials" boolean, "withdrawalExcluded" boolean`
const given = `jsonb_to_recordset($1::jsonb) as x(${columns})`

/** What amounts were derived from: fixed once a return refers to the line. */
const fixed = ['quantity', 'gross', 'tax_rate', 'tax', 'discount', 'eco_participation', 'shipping']
const described = [
  'position',
  'sku',
  'name',
  'supplier',
  'kit_parent',
  'entitlements',
  'lithium_battery',
  'holds_data',
  'has_serials',
  'withdrawal_excluded',
]
const returned = (line: string): string => `exists (select from return_lines u where u.order_line_id = ${line}.id)`

const keptLines = statement(
  'import kept lines',
  `select o.shop_order_id as "shopOrderId", l.shop_line_id as "shopLineId"
   from orders o join order_lines l on l.order_id = o.id
   left join ${given} on x."shopOrderId" = o.shop_order_id and x."shopLineId" = l.shop_line_id
   where o.shop_order_id = any($2) and ${returned('l')}
     and (${fixed.map((column) => `l.${column}`).join(', ')}) is distinct from
         (x.quantity, x.gross, x."taxRate", x.tax, x.discount, x."ecoParticipation", x.shipping)`,
)

const dropGone = statement(
  'import gone lines',
  `delete from order_lines l using orders o where l.order_id = o.id and o.shop_order_id = any($2) and not ${returned('l')}
     and not exists (select from ${given} where x."shopOrderId" = o.shop_order_id and x."shopLineId" = l.shop_line_id)`,
)

const upsert = statement(
  'import lines',
  `insert into order_lines (id, order_id, position, shop_line_id, sku, name, quantity, gross, tax_rate, tax, discount, eco_participation, shipping,
     supplier, kit_parent, entitlements, lithium_battery, holds_data, has_serials, withdrawal_excluded)
   select x.id, o.id, x.position, x."shopLineId", x.sku, x.name, x.quantity, x.gross, x."taxRate", x.tax, x.discount, x."ecoParticipation", x.shipping,
     x.supplier, x."kitParent", x.entitlements, x."lithiumBattery", x."holdsData", x."hasSerials", x."withdrawalExcluded"
   from ${given} join orders o on o.shop_order_id = x."shopOrderId"
   on conflict (order_id, shop_line_id) do update set ${described.map((column) => `${column} = excluded.${column}`).join(', ')},
     (${fixed.join(', ')}) = (
       select ${fixed.map((column) => `case when busy.yes then order_lines.${column} else excluded.${column} end`).join(', ')}
       from (select ${returned('order_lines')} as yes) busy)
     where ${differs('order_lines', [...described, ...fixed])}`,
)

/** The orders' lines. Answers by order the lines that were kept as they are because a return refers to them. */
export async function upsertLines(run: Run, orders: readonly OrderInput[], newId: () => string): Promise<Map<string, string[]>> {
  const rows = orders.flatMap((order) =>
    order.lines.map(({ id, ...line }, position) => ({ ...line, id: newId(), shopOrderId: order.id, shopLineId: id, position })),
  )
  const values = [JSON.stringify(rows), orders.map((order) => order.id)]
  const kept = await run<{ shopOrderId: string; shopLineId: string }>(keptLines, values)
  await run(dropGone, values)
  await run(upsert, values.slice(0, 1))
  const byOrder = Map.groupBy(kept, (row) => row.shopOrderId)
  return new Map([...byOrder].map(([order, lines]) => [order, lines.map((line) => line.shopLineId)]))
}
