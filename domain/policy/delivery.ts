import { isKit } from '#domain/order/kit.ts'
import type { Order, Parcel } from '#domain/order/order.ts'
import type { Instant } from '#domain/time/instant.ts'

type Delivered = Pick<Order, 'parcels'>

/** When something was delivered: the last of its parcels. Unknown as soon as one of them is, or where no parcel is known: the customer's favour. */
export type Delivery = { at: Instant; source: string } | { at: null; source: 'unknown' }

const unknown: Delivery = { at: null, source: 'unknown' }

export const deliveryOfOrder = ({ parcels }: Delivered): Delivery => last(parcels)

export const deliveryOfLine = ({ parcels }: Delivered, orderLineId: string): Delivery =>
  last(parcels.filter((parcel) => silent(parcel) || parcel.items.some((item) => item.orderLineId === orderLineId)))

/** The delivery of the last of the goods, from which a withdrawal runs (L221-18): none yet while something ordered is in no parcel; a kit arrives as its parts. */
export const deliveryOfAll = (order: Pick<Order, 'lines' | 'parcels'>): Delivery =>
  order.parcels.some(silent) || order.lines.every((line) => inParcels(order, line.id) >= line.quantity || isKit(order, line))
    ? deliveryOfOrder(order)
    : unknown

function last(parcels: readonly Parcel[]): Delivery {
  return parcels.reduce<Delivery>((latest, { deliveredAt, deliveredSource }, i) => {
    if (deliveredAt === null || (i > 0 && latest.at === null)) return unknown
    return latest.at !== null && latest.at >= deliveredAt ? latest : { at: deliveredAt, source: deliveredSource }
  }, unknown)
}

/**
 * Units of a line that returns may hold (invariant 1): those in parcels, a parcel of unknown delivery included; all that were ordered where
 * nobody knows of parcels or of what is in one, and for a withdrawal, which may come before delivery.
 */
export function deliveredUnits({ lines, parcels }: Pick<Order, 'lines' | 'parcels'>, orderLineId: string, type?: string): number {
  const ordered = lines.find((line) => line.id === orderLineId)?.quantity ?? 0
  if (type === 'withdrawal' || parcels.length === 0 || parcels.some(silent)) return ordered
  return Math.min(ordered, inParcels({ parcels }, orderLineId))
}

/** Some shops tell of a parcel without telling what is in it: it may hold anything of the order. */
const silent = (parcel: Parcel): boolean => parcel.items.length === 0

const inParcels = ({ parcels }: Delivered, orderLineId: string): number => unitsIn(parcels).get(orderLineId) ?? 0

// Counted once per order: every door of every line asks.
const counted = new WeakMap<readonly Parcel[], ReadonlyMap<string, number>>()

function unitsIn(parcels: readonly Parcel[]): ReadonlyMap<string, number> {
  const known = counted.get(parcels)
  if (known) return known
  const units = new Map<string, number>()
  for (const { orderLineId, quantity } of parcels.flatMap((parcel) => parcel.items))
    units.set(orderLineId, (units.get(orderLineId) ?? 0) + quantity)
  counted.set(parcels, units)
  return units
}
