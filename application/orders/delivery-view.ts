import type { Order } from '#domain/order/order.ts'
import { deliveryOfOrder } from '#domain/policy/delivery.ts'
import type { Instant } from '#domain/time/instant.ts'

/** When an order arrived, by whose word, and what left of it. */
export type DeliveryView = {
  deliveredAt: Instant | null
  deliveredSource: string
  parcels: readonly { carrier: string | null; tracking: string | null; deliveredAt: Instant | null; deliveredSource: string }[]
}

export function presentDelivery(order: Order): DeliveryView {
  const { at, source } = deliveryOfOrder(order)
  return {
    deliveredAt: at,
    deliveredSource: source,
    parcels: order.parcels.map(({ carrier, tracking, deliveredAt, deliveredSource }) => ({
      carrier,
      tracking,
      deliveredAt,
      deliveredSource,
    })),
  }
}
