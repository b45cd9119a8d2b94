import { safetyStops } from '#domain/return/label.ts'
import type { CarrierLabel } from '#domain/return/rma.ts'
import type { ReturnPage } from '../returns/ports.ts'
import type { Shipment } from './carrier.ts'

/** What the carrier is told of a parcel; nothing without an address, nor of what nobody may post (facts.md 6.5). */
export function shipmentOf({ rma, order }: Pick<ReturnPage, 'rma' | 'order'>, label: Pick<CarrierLabel, 'id'>): Shipment | undefined {
  const address = order.shipping ?? order.billing
  if (!address || (safetyStops(rma) && !rma.labelOffered)) return undefined
  const coming = rma.lines.flatMap((line) => {
    const quantity = line.units.filter(({ decision, receipt }) => decision === 'approved' && receipt === 'expected').length
    const bought = order.lines.find(({ id }) => id === line.orderLineId)
    return bought && quantity > 0 ? [{ bought, quantity }] : []
  })
  return {
    reference: label.id,
    number: rma.number,
    from: { ...address, email: order.email },
    lithium: coming.some(({ bought }) => bought.lithiumBattery),
    items: coming.map(({ bought, quantity }) => ({
      description: bought.name,
      sku: bought.sku,
      quantity,
      price: Math.round(bought.gross / bought.quantity),
      currency: rma.currency,
    })),
  }
}
