import { hasRole, isStaff, type Role } from '#domain/actor.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { goodsInWords, type Picked } from '#domain/withdrawal/statement.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Desk } from '../command.ts'
import type { OrderFacts } from '../orders/store.ts'
import { keepStatement } from './keep-statement.ts'
import { recordEvent } from './record-event.ts'

type OnOrder = {
  facts: OrderFacts
  policy: Policy
  picked: readonly Picked[]
  returnId: string
  /** The return's first date, which counts, where it was asked for under another type. */
  countsFrom?: Instant
}

/**
 * A return that was asked for as a withdrawal is a statement too, in the name of who ordered: recorded and acknowledged as everybody's. What staff ask
 * for on a consumer's behalf is no word of the consumer's: the statement says who recorded it, and nothing calls it proven.
 */
export async function stateOnOrder(desk: Desk, { facts: { order }, policy, picked, returnId, countsFrom }: OnOrder): Promise<void> {
  const ticked = picked.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }))
  const { name, email, locale } = await desk.withdrawals.customerOf(order.id)
  const recordedAs = recorder(desk)
  const said = {
    name,
    email,
    id: desk.newId(),
    contract: order.number,
    goods: goodsInWords(order.lines, ticked),
    orderId: order.id,
    picked: ticked,
    recordedAs,
    ...(countsFrom === undefined ? {} : { countsFrom }),
  }
  // What staff record is read by the customer.
  const reader: Desk = recordedAs === null ? desk : { ...desk, actor: { ...desk.actor, locale: locale ?? desk.actor.locale } }
  const { statement } = await keepStatement(reader, said, policy)
  const how =
    recordedAs === null
      ? { verb: 'proven' as const, data: { by: 'session' as const, left: [] } }
      : { verb: 'matched' as const, data: { left: [] } }
  await recordEvent(desk, statement.id, { ...how, orderId: order.id, returnId, settles: true })
}

/** Null: the customer themselves. */
const recorder = ({ actor }: Pick<Desk, 'actor'>): Role | null =>
  actor.roles.includes('customer') && !isStaff(actor)
    ? null
    : ((['manager', 'support'] as const).find((role) => hasRole(actor, role)) ?? actor.roles[0] ?? 'system')
