import type { Order, Parcel } from '#domain/order/order.ts'
import { instant, instantOrNull } from './instants.ts'

/** An order as one row or one JSON object; its instants are PostgreSQL's. */
export type OrderRow = Order

/** The columns of an order for the select list of a statement over `orders o`. */
export const orderColumns = `o.id, o.shop_order_id as "shopOrderId", o.number, o.placed_at as "placedAt", o.currency, o.customer_id as "customerId", o.email,
  o.buyer_capacity as "buyerCapacity", o.channel, o.withdrawal_informed as "withdrawalInformed", o.billing, o.shipping, o.invoices,
  o.payment_reference as "paymentReference", o.received,
  coalesce((select json_agg(x) from (
    select l.id, l.shop_line_id as "shopLineId", l.sku, l.name, l.quantity, l.gross, l.tax_rate as "taxRate", l.tax, l.discount,
      l.eco_participation as "ecoParticipation", l.shipping, l.supplier, l.kit_parent as "kitParent", l.entitlements,
      l.lithium_battery as "lithiumBattery", l.holds_data as "holdsData", l.has_serials as "hasSerials", l.withdrawal_excluded as "withdrawalExcluded"
    from order_lines l where l.order_id = o.id order by l.position) x), '[]') as lines,
  ${parcelsOf('o')} as parcels`

/** One JSON array of an order's parcels; `order` is its alias. */
export function parcelsOf(order: string): string {
  return `coalesce((select json_agg(x) from (
    select p.id, p.carrier, p.tracking, p.delivered_at as "deliveredAt", p.delivered_source as "deliveredSource", p.items
    from parcels p where p.order_id = ${order}.id order by p.id) x), '[]')`
}

/** The order that this row is; `row` may hold more than that. */
export const readOrder = (row: OrderRow): Order => ({
  id: row.id,
  shopOrderId: row.shopOrderId,
  number: row.number,
  placedAt: instant(row.placedAt),
  currency: row.currency,
  customerId: row.customerId,
  email: row.email,
  buyerCapacity: row.buyerCapacity,
  channel: row.channel,
  withdrawalInformed: row.withdrawalInformed,
  billing: row.billing,
  shipping: row.shipping,
  invoices: row.invoices,
  paymentReference: row.paymentReference,
  received: row.received,
  lines: row.lines,
  parcels: readParcels(row.parcels),
})

export const readParcels = (parcels: readonly Parcel[]): Parcel[] =>
  parcels.map((parcel) => ({ ...parcel, deliveredAt: instantOrNull(parcel.deliveredAt) }))
