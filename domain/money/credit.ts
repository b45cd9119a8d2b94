import type { OrderLine } from '#domain/order/order.ts'
import type { Credited } from './credited.ts'
import type { Entry, LineCredit } from './derivation.ts'
import { proportion } from './proportion.ts'

/** What was charged for an order line: a kit's parts have their own, and so have the order lines of a replacement. */
export type ChargedLine = Pick<OrderLine, 'id' | 'quantity' | 'gross' | 'taxRate' | 'tax' | 'discount' | 'ecoParticipation'>

export type Charge = { line: ChargedLine; already: Credited }

/**
 * Credits `wanted` on a line, at most what is left of it, and says how much tax and eco-participation that holds. Both follow the gross
 * credited so far and not the units, by cumulative difference: so net never turns negative and deductions lower them too.
 */
export function credit({ line, already }: Charge, wanted: number, grounds: readonly Entry[]): Credit {
  const gross = Math.min(wanted, Math.max(0, line.gross - already.gross))
  const tax = part('tax', { line, already }, gross)
  const eco = part('eco', { line, already }, gross)
  const net = gross - tax.amount
  const entries: Entry[] = [
    { code: 'charged', amount: line.gross, params: { quantity: line.quantity, discount: line.discount } },
    ...grounds,
    ...(gross < wanted ? [cap(gross - wanted, already)] : []),
    { code: 'credit', amount: gross, params: {} },
    ...tax.entries,
    { code: 'net', amount: net, params: {} },
    ...eco.entries,
  ]
  return { orderLineId: line.id, taxRate: line.taxRate, gross, net, tax: tax.amount, eco: eco.amount, entries }
}

type Credit = Pick<LineCredit, 'orderLineId' | 'taxRate' | 'gross' | 'net' | 'tax' | 'eco' | 'entries'>

const cap = (amount: number, { gross, settled }: Credited): Entry => ({ code: 'cap', amount, params: { credited: gross, settled } })

function part(of: 'tax' | 'eco', { line, already }: Charge, gross: number) {
  const charged = of === 'tax' ? line.tax : line.ecoParticipation
  const credited = already.gross + gross
  const upTo = proportion(charged, credited, line.gross)
  const amount = Math.min(gross, Math.max(0, upTo - already[of]))
  const entries: Entry[] = [
    { code: `${of}_up_to`, amount: upTo, params: { charged, credited, gross: line.gross } },
    { code: `${of}_before`, amount: already[of], params: {} },
    { code: of, amount, params: of === 'tax' ? { taxRate: line.taxRate } : {} },
  ]
  return { amount, entries }
}

/** Throws unless it is a count of units or minor units: a fault, since input was checked at the edge. */
export function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count of units or minor units: ${count}`)
}
