import type { Order, OrderLine } from './order.ts'

type Units = { orderLineId: string; quantity: number }

type Lines = { lines: readonly Pick<OrderLine, 'kitParent'>[] }

/** Sold with other lines of the order as its parts. */
export const isKit = ({ lines }: Lines, { shopLineId }: Pick<OrderLine, 'shopLineId'>): boolean =>
  lines.some((line) => line.kitParent === shopLineId)

/** A kit whose parts carry its price: they are what is sent back and paid for, the kit itself is only their name. */
export const isKitOfParts = (order: Lines, line: Pick<OrderLine, 'shopLineId' | 'gross'>): boolean => line.gross === 0 && isKit(order, line)

/**
 * The same units with a kit of parts named by its parts, so many of each as come in one kit. A part that was named too counts once: the more of the two.
 * The goods of a kit without its name are what is sent back.
 */
export function inParts(order: Pick<Order, 'lines'>, units: readonly Units[]): Units[] {
  const named = new Map<string, number>()
  const name = ({ orderLineId, quantity }: Units, within: readonly string[]): void => {
    const line = order.lines.find(({ id }) => id === orderLineId)
    if (!line || !isKitOfParts(order, line)) return void named.set(orderLineId, Math.max(named.get(orderLineId) ?? 0, quantity))
    // A shop may have told of two kits as parts of each other.
    if (within.includes(orderLineId)) return
    for (const part of order.lines.filter(({ kitParent }) => kitParent === line.shopLineId))
      name({ orderLineId: part.id, quantity: Math.ceil((quantity * part.quantity) / line.quantity) }, [...within, orderLineId])
  }
  for (const one of units) name(one, [])
  return [...named].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
}
