import { z } from 'zod'
import { isKitOfParts } from '#domain/order/kit.ts'
import { isConsumer } from '#domain/order/order.ts'
import { deliveredUnits, deliveryOfAll } from '#domain/policy/delivery.ts'
import { policyFor } from '#domain/policy/policy-for.ts'
import { legalDeadlineOf } from '#domain/policy/window.ts'
import { refuse } from '#domain/refusal.ts'
import { withdrawn } from '#domain/withdrawal/withdraw.ts'
import { insist } from '../command.ts'
import { ordersLike } from '../orders/find-orders.ts'
import type { FoundOrder } from '../orders/ports.ts'
import { only } from '../permission.ts'
import type { OrderFacts } from '../orders/store.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import type { CandidateView } from './view.ts'

/** Orders that a statement may mean, found as an order on the telephone is, each with what would come of the statement if it did. */
export const findOrders = query({
  name: 'find orders for a withdrawal',
  may: only('support', 'manager'),
  input: z.strictObject({ id, q: z.string().trim().min(1).max(200) }),
  async run({ id, q }, { reads }): Promise<{ items: readonly CandidateView[] }> {
    const found = (await reads.withdrawal(id)) ?? insist(refuse('missing', 'withdrawal_unknown'))
    const orders = await ordersLike(q, reads)
    const facts = await Promise.all(orders.map((order) => reads.orderFacts(order.id)))
    const items = orders.flatMap((order, index) => {
      const one = facts[index]
      return one ? [candidate(order, one, found.statement.at)] : []
    })
    return { items }
  },
})

function candidate({ id, number, placedAt, email, name }: FoundOrder, facts: OrderFacts, at: string): CandidateView {
  const { order, buyer, held, policies } = facts
  const policy = insist(policyFor(policies, order, at))
  const goods = order.lines.filter((line) => !isKitOfParts(order, line))
  const all = goods.map((line) => ({ orderLineId: line.id, quantity: line.quantity }))
  const { left } = insist(withdrawn(policy, { order, buyer, held, now: at }, all))
  return {
    id,
    number,
    placedAt,
    email,
    name: name || null,
    consumer: isConsumer(order),
    deliveredAt: deliveryOfAll(order).at,
    deadline: legalDeadlineOf(policy, order),
    items: goods.map((line) => ({
      id: line.id,
      name: line.name,
      quantity: line.quantity,
      free: Math.max(0, deliveredUnits(order, line.id, 'withdrawal') - (held.units[line.id] ?? 0)),
      reason: left.find(({ orderLineId }) => orderLineId === line.id)?.reason ?? null,
    })),
  }
}
