import type { ReplacementStore } from '#application/orders/store.ts'
import { one, type Run, statement } from './run.ts'

/** What the first order says of people, law and addresses is copied; only amounts and units are the new one's own. */
const addOrder = statement(
  'add replacement',
  `with parent as (select o.* from orders o join returns r on r.order_id = o.id where r.id = $2),
   made as (
     insert into orders (id, shop_order_id, number, placed_at, currency, customer_id, company_id, email, buyer_capacity, channel, withdrawal_informed,
       billing, shipping, invoices, payment_reference, received, imported_at, replaces_return_id, replaces_resolution_id)
     select $1, $3, $4, $5, p.currency, p.customer_id, p.company_id, p.email, p.buyer_capacity, p.channel, p.withdrawal_informed,
       p.billing, p.shipping, p.invoices, p.payment_reference, $6, $5, $2, $7 from parent p returning id)
   insert into order_lines (id, order_id, position, shop_line_id, sku, name, quantity, gross, tax_rate, tax, discount, eco_participation, shipping,
     supplier, kit_parent, entitlements, lithium_battery, holds_data, has_serials, withdrawal_excluded, replaces_units)
   select x.id, made.id, x.position, x."shopLineId", x.sku, x.name, x.quantity, x.gross, x."taxRate", x.tax, x.discount, x."ecoParticipation", x.shipping,
     x.supplier, x."kitParent", x.entitlements, x."lithiumBattery", x."holdsData", x."hasSerials", x."withdrawalExcluded", x.units
   from made, jsonb_to_recordset($8::jsonb) as x(id uuid, position int, "shopLineId" text, sku text, name text, quantity int, gross bigint,
     "taxRate" int, tax bigint, discount bigint, "ecoParticipation" bigint, shipping bigint, supplier text, "kitParent" text, entitlements text[],
     "lithiumBattery" boolean, "holdsData" boolean, "hasSerials" boolean, "withdrawalExcluded" boolean, units uuid[])`,
)

const lockOrder = statement('lock replacement', 'select from orders where replaces_resolution_id = $1 for update')

const drop = statement(
  'drop replacement',
  `with mine as (select o.id, exists (select from returns r where r.order_id = o.id) as returned from orders o where o.replaces_resolution_id = $1),
   gone as (delete from orders where id in (select id from mine where not returned))
   select returned from mine`,
)

export const replacementStore = (run: Run): ReplacementStore => ({
  async addReplacement({ order, returnId, resolutionId, units }) {
    const lines = order.lines.map((line, position) => ({ ...line, position, units: units[line.id] ?? [] }))
    await run(addOrder, [
      order.id,
      returnId,
      order.shopOrderId,
      order.number,
      order.placedAt,
      order.received,
      resolutionId,
      JSON.stringify(lines),
    ])
  },
  async dropReplacement(resolutionId) {
    const [, row] = await Promise.all([run(lockOrder, [resolutionId]), one(run<{ returned: boolean }>(drop, [resolutionId]))])
    return row?.returned !== true
  },
})
