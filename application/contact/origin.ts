import type { Conversation } from '#domain/conversation/conversation.ts'
import { carriedOver } from '#domain/conversation/promise.ts'
import type { Order } from '#domain/order/order.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import type { Desk } from '../command.ts'
import { whoseAgain } from '../people/whose-again.ts'
import type { Origin } from '../returns/open-return.ts'

type Becoming = { before: Conversation; next: Conversation; order: Pick<Order, 'customerId'> }

/** What a return has of the conversation that becomes it: its promises that are still owed, and whoever had it, unless they have left since. */
export async function originOf(desk: Desk, { before, next, order }: Becoming): Promise<Origin> {
  const { id, sequence } = next
  const assigneeId = await whoseAgain(desk, { of: next.assigneeId, takers: takersOfTalk })
  return { id, after: sequence, customerId: order.customerId ?? before.customerId, carried: carriedOver(before, next), assigneeId }
}
