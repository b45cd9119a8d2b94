import type { ReplacementOrder } from '#domain/order/replacement.ts'
import { refuse } from '#domain/refusal.ts'
import type { Rma } from '#domain/return/rma.ts'
import { type Desk, insist } from '../command.ts'
import { type News, tell } from '../webhooks/tell.ts'

/** Keeps the order that an execution made, and tells the shop of it. */
export async function keepReplacement(desk: Desk, { number }: Pick<Rma, 'number'>, made: ReplacementOrder): Promise<void> {
  await desk.orders.addReplacement(made)
  await tell(desk, [news('replacement_order.created', number, { ...made, orderId: made.order.id, number: made.order.number })])
}

/** Takes it away again, unless something came back from it, and tells the shop. */
export async function takeBackReplacement(desk: Desk, { number }: Pick<Rma, 'number'>, resolutionId: string): Promise<void> {
  const dropped = await desk.orders.dropReplacement(resolutionId)
  if (dropped?.returned) insist(refuse('conflict', 'replacement_was_returned'))
  if (dropped) await tell(desk, [news('replacement_order.cancelled', number, { ...dropped, resolutionId })])
}

type Named = { orderId: string; number: string; resolutionId: string }

const news = (type: News['type'], rma: string, { orderId, number, resolutionId }: Named): News => ({
  type,
  data: { orderId, number, return: rma, resolutionId },
})
