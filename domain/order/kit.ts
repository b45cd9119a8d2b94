import type { Order, OrderLine } from './order.ts'

type Lines = { lines: readonly Pick<OrderLine, 'kitParent'>[] }

/** Sold with other lines of the order as its parts. */
export const isKit = ({ lines }: Lines, { shopLineId }: Pick<OrderLine, 'shopLineId'>): boolean =>
  lines.some((line) => line.kitParent === shopLineId)

/** A kit whose parts carry its price: they are what is sent back and paid for, the kit itself is only their name. */
export const isKitOfParts = (order: Pick<Order, 'lines'>, line: Pick<OrderLine, 'shopLineId' | 'gross'>): boolean =>
  line.gross === 0 && isKit(order, line)
