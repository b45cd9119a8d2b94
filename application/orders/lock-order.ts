import { refuse } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { type Desk, insist } from '../command.ts'
import type { OrderFacts } from './store.ts'
import { serialsIn } from '../returns/request.ts'

type Request = Parameters<typeof serialsIn>[0]

/** The order under its lock, with all that a request about it is judged by. */
export const lockOrder = async ({ orders }: Pick<Desk, 'orders'>, orderId: string, request: Request = { lines: [] }): Promise<OrderFacts> =>
  (await orders.lockForReturn(orderId, { serials: serialsIn(request) })) ?? orderUnknown()

/** The same, if this actor may know of the order. */
export async function lockKnownOrder(desk: Desk, orderId: string, request?: Request): Promise<OrderFacts> {
  const facts = await lockOrder(desk, orderId, request)
  return visible(desk.actor, { customerId: facts.order.customerId, companyId: facts.companyId, orderId }) ? facts : orderUnknown()
}

const orderUnknown = (): never => insist(refuse('missing', 'order_unknown', {}, 'orderId'))
