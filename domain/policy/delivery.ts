import type { Order } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'

type Delivered = Pick<Order, 'parcels'>

/** When something was delivered: the last of its parcels. Unknown as soon as one of them is, or where no parcel is known: the customer's favour. */
export type Delivery = { at: Instant; source: string } | { at: null; source: 'unknown' }

export const deliveryOfOrder = ({ parcels }: Delivered): Delivery => last(parcels)

export const deliveryOfLine = ({ parcels }: Delivered, orderLineId: string): Delivery =>
  last(parcels.filter((parcel) => parcel.items.some((item) => item.orderLineId === orderLineId)))

function last(parcels: Order['parcels']): Delivery {
  const unknown: Delivery = { at: null, source: 'unknown' }
  return parcels.reduce<Delivery>((latest, { deliveredAt, deliveredSource }, i) => {
    if (deliveredAt === null || (i > 0 && latest.at === null)) return unknown
    return latest.at !== null && latest.at >= deliveredAt ? latest : { at: deliveredAt, source: deliveredSource }
  }, unknown)
}

/**
 * Units of a line that returns may hold (invariant 1): those in parcels, a parcel of unknown delivery included; all that were ordered where no
 * parcel is known, and for a withdrawal, which may come before delivery.
 */
export function deliveredUnits({ lines, parcels }: Pick<Order, 'lines' | 'parcels'>, orderLineId: string, type: string): number {
  const ordered = lines.find((line) => line.id === orderLineId)?.quantity ?? 0
  const items = parcels.flatMap((parcel) => parcel.items).filter((item) => item.orderLineId === orderLineId)
  if (type === 'withdrawal' || parcels.length === 0) return ordered
  return Math.min(ordered, items.reduce((sum, item) => sum + item.quantity, 0))
}
