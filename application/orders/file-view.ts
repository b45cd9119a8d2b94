import type { Order } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DeliveryView } from './delivery-view.ts'
import type { OrderRow } from './view.ts'

/** Which returns hold how many units. */
type Held = { number: string; units: number }

/** An order in its customer's file. */
export type CustomersOrderRow = OrderRow & { returned: readonly Held[] }

/** An order as staff look it up. */
export type OrderFileView = DeliveryView & {
  id: string
  number: string
  placedAt: Instant
  channel: Order['channel']
  buyerCapacity: Order['buyerCapacity']
  currency: string
  /** With postage, minor units. */
  gross: number
  received: number
  paymentReference: string | null
  invoices: readonly { number: string; date: string }[]
  /** Number of the return that sent this order as a replacement or an exchange. */
  replaces: string | null
  customer: { id: string | null; name: string; email: string; company: string | null }
  items: readonly {
    id: string
    sku: string
    name: string
    quantity: number
    gross: number
    serials: readonly string[]
    returned: readonly Held[]
  }[]
}
