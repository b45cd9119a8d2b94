import type { Policy } from '#domain/policy/schema.ts'
import { goodsInWords, type Picked } from '#domain/withdrawal/statement.ts'
import type { Desk } from '../command.ts'
import type { OrderFacts } from '../ports.ts'
import { keepStatement } from './keep-statement.ts'
import { recordEvent } from './record-event.ts'

type OnOrder = { facts: OrderFacts; policy: Policy; picked: readonly Picked[]; returnId: string }

/** A return that was asked for as a withdrawal is a statement too, in the name of who ordered: recorded and acknowledged as everybody's. */
export async function stateOnOrder(desk: Desk, { facts: { order }, policy, picked, returnId }: OnOrder): Promise<void> {
  const ticked = picked.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }))
  const who = await desk.withdrawals.customerOf(order.id)
  const said = {
    ...who,
    id: desk.newId(),
    contract: order.number,
    goods: goodsInWords(order.lines, ticked),
    orderId: order.id,
    picked: ticked,
  }
  const { statement } = await keepStatement(desk, said, policy)
  await recordEvent(desk, statement.id, { verb: 'proven', orderId: order.id, returnId, settles: true, data: { by: 'session', left: [] } })
}
