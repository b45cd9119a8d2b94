/** Units chosen per order line. */
export type Chosen = Readonly<Record<string, number>>

/** The lines of which some units are chosen, as the API takes them. */
export const chosenLines = (chosen: Chosen): { orderLineId: string; quantity: number }[] =>
  Object.entries(chosen).flatMap(([orderLineId, quantity]) => (quantity > 0 ? [{ orderLineId, quantity }] : []))
