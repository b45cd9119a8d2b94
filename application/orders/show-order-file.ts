import { z } from 'zod'
import { serialsSold } from '#domain/order/serial-number.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { presentDelivery } from './delivery-view.ts'
import type { OrderFileView } from './file-view.ts'

/** An order as staff look it up: who bought what, what was paid of it, how it came, and which returns hold how much of each line. */
export const showOrderFile = query({
  name: 'show order file',
  may: anyStaff,
  input: z.strictObject({ orderId: id }),
  async run({ orderId }, { reads }): Promise<OrderFileView> {
    const [facts, holders, buyer] = await Promise.all([reads.orderFacts(orderId), reads.holdersOf([orderId]), reads.buyerOf(orderId)])
    if (!facts) return insist(refuse('missing', 'order_unknown'))
    const { order, replaces } = facts
    return {
      id: order.id,
      number: order.number,
      placedAt: order.placedAt,
      ...presentDelivery(order),
      channel: order.channel,
      buyerCapacity: order.buyerCapacity,
      currency: order.currency,
      gross: order.lines.reduce((sum, line) => sum + line.gross + line.shipping, 0),
      received: order.received,
      paymentReference: order.paymentReference,
      invoices: order.invoices,
      replaces,
      customer: { id: order.customerId, name: buyer?.name ?? '', email: buyer?.email ?? order.email, company: buyer?.company ?? null },
      items: order.lines.map((line) => ({
        id: line.id,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        gross: line.gross,
        serials: serialsSold(order, line.id),
        returned: holders.filter(({ orderLineId }) => orderLineId === line.id).map(({ number, units }) => ({ number, units })),
      })),
    }
  },
})
