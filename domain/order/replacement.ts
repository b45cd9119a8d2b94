import { proportion } from '#domain/money/proportion.ts'
import type { LineCredit } from '#domain/money/derivation.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Order, OrderLine } from './order.ts'

/** An order that a replacement or an exchange makes: whose units its own take the place of, by its line's id. */
export type ReplacementOrder = { order: Order; returnId: string; resolutionId: string; units: Readonly<Record<string, readonly string[]>> }

type Inherited = { line: OrderLine; basis: LineCredit; id: string }

type Made = { id: string; resolutionId: string; number: string; at: Instant; received: number; lines: readonly Inherited[] }

/**
 * What was charged and paid for the units replaced stands on the new order (inherited paid basis), so that it can itself be returned. Nobody
 * knows its delivery until the shop tells: the customer's favour. Delivery cost stays with the first order.
 */
export const replacementOrder = (parent: Order, { id, resolutionId, number, at, received, lines }: Made): Order => ({
  ...parent,
  id,
  shopOrderId: `replacement:${resolutionId}`,
  number,
  placedAt: at,
  received,
  invoices: parent.invoices,
  lines: lines.map((inherited) => inheritedLine(inherited)),
  parcels: [],
})

const inheritedLine = ({ line, basis, id }: Inherited): OrderLine => ({
  ...line,
  id,
  quantity: basis.units,
  gross: basis.gross,
  tax: basis.tax,
  ecoParticipation: basis.eco,
  discount: proportion(line.discount, basis.units, line.quantity),
  shipping: 0,
  kitParent: null,
})
