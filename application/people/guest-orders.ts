import { z } from 'zod'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { customers } from '../permission.ts'
import type { NamedOrder } from '../orders/ports.ts'
import { id } from '../returns/inputs.ts'
import type { SignedSession } from './session-store.ts'
import { presentMe } from './session.ts'

/** The orders that what a guest proved opens: this address and this number, which a shop may have given twice. Newest first. */
export const listGuestOrders = errand({
  name: 'list guest orders',
  may: customers,
  input: z.strictObject({}),
  async run(_, standing) {
    const proven = await provenBy(standing)
    if ('kind' in proven) return proven
    return { items: proven.orders.map(({ id, number, placedAt, title }) => ({ id, number, placedAt, title })) }
  },
})

/** From now on this session is kept to another of them. */
export const chooseGuestOrder = errand({
  name: 'choose guest order',
  may: customers,
  input: z.strictObject({ orderId: id }),
  async run({ orderId }, standing) {
    const proven = await provenBy(standing)
    if ('kind' in proven) return proven
    const { orders, session, tokenHash } = proven
    const chosen = orders.find((order) => order.id === orderId)
    if (!chosen) return refuse('missing', 'order_unknown', {}, 'orderId')
    await standing.world.people.moveSession(tokenHash, orderId)
    return presentMe(session.person, { order: { id: chosen.id, number: chosen.number }, conversationId: null })
  },
})

type Proven = { session: SignedSession; orders: readonly NamedOrder[]; tokenHash: string }

async function provenBy({ world, caller, now }: Standing): Promise<Proven | Refusal> {
  const { tokenHash } = caller
  const session = tokenHash === null ? undefined : await world.people.session(tokenHash, now)
  if (!session || tokenHash === null) return refuse('forbidden', 'sign_in')
  const { order } = session.scope
  if (!order) return { session, orders: [], tokenHash }
  const { email } = session.person
  const orders = await world.reads.ordersNamed({ email, numbers: waysToNumber(orderKey(order.number)) })
  return { session, orders, tokenHash }
}
