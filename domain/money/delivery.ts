import type { OrderLine } from '#domain/order/order.ts'
import { assertCount } from './credit.ts'
import type { Derivation, Extra } from './derivation.ts'
import { proportion } from './proportion.ts'

type Delivered = Pick<OrderLine, 'id' | 'quantity' | 'shipping' | 'taxRate'>

/** Outward delivery refunded so far for one order line. */
type DeliveryCredited = { units: number; amount: number; tax: number }

/**
 * The line's share of the outward delivery for `units` of it (L221-24: all sums paid, delivery included), by cumulative difference as
 * for the goods. Delivery follows the goods' tax rate. Undefined where delivery was free.
 */
export function deliveryRefund(line: Delivered, already: DeliveryCredited, units: number): Extra | undefined {
  assertCount(units)
  if (line.shipping === 0) return undefined
  const upTo = proportion(line.shipping, Math.min(already.units + units, line.quantity), line.quantity)
  const amount = Math.max(0, upTo - already.amount)
  const taxUpTo = proportion(already.amount + amount, line.taxRate, 10_000 + line.taxRate)
  const tax = Math.min(amount, Math.max(0, taxUpTo - already.tax))
  return { code: 'delivery_refund', amount, tax, taxRate: line.taxRate, params: { orderLineId: line.id, units, charged: line.shipping } }
}

/** Adds up what the derivations of an order's resolutions refund of one line's delivery. */
export const deliveryCreditedOn = (orderLineId: string, derivations: readonly Pick<Derivation, 'extras'>[]): DeliveryCredited =>
  derivations
    .flatMap(({ extras }) => extras)
    .filter(({ code, params }) => code === 'delivery_refund' && params.orderLineId === orderLineId)
    .reduce(
      (sum, { params, amount, tax }) => ({ units: sum.units + Number(params.units), amount: sum.amount + amount, tax: sum.tax + tax }),
      { units: 0, amount: 0, tax: 0 },
    )
