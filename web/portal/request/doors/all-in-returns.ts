import type { OrderView } from '#application/orders/view.ts'

/** The returns that everything of this order is in already; empty where something can still be returned, or nothing is known of them. */
export const allInReturns = ({
  items,
}: {
  items: readonly Pick<OrderView['items'][number], 'returnable' | 'inReturns'>[]
}): readonly string[] =>
  items.every(({ returnable }) => returnable === 0) ? [...new Set(items.flatMap(({ inReturns }) => inReturns))] : []
