import type { Conversed } from '#domain/conversation/act.ts'
import { carriedOver } from '#domain/conversation/promise.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { assignProposed } from '../parcels/assign-parcel.ts'
import { whoseAgain } from '../people/whose-again.ts'
import type { OrderFacts } from '../orders/store.ts'
import type { Origin } from '../returns/open-return.ts'
import { type Receipt, settleTalk, type Taken } from './load.ts'

type Becoming = { facts: OrderFacts; message?: string; make: (origin: Origin) => Promise<{ number: string }> }
type Become = Receipt & { number: string }

/** What was decided is kept, and the conversation goes on in the return that `make` makes: it takes the id, messages, files, promises that are still owed, and whoever had it. */
export async function becomeReturn(taken: Taken, decided: Conversed, { facts, message = '', make }: Becoming): Promise<Become> {
  const { id } = taken.conversation
  const receipt = await settleTalk(taken, decided, { message })
  const { number } = await make(await originOf(taken, decided, facts))
  await taken.desk.conversations.handOver(id, facts.order.id)
  await assignProposed(taken.desk, { conversationId: id, number })
  return { ...receipt, number }
}

/** The same by the yes of somebody who has read what led to it: nothing of it is new to them in the return. */
export async function becomeReturnByYes(taken: Taken, decided: Conversed, becoming: Becoming): Promise<Become> {
  const become = await becomeReturn(taken, decided, becoming)
  const { actor, conversations } = taken.desk
  if (actor.id !== null) await conversations.markRead(become.id, actor.id, taken.conversation.sequence)
  return become
}

/** Whoever had it has the return, unless they have left since. */
async function originOf({ desk, conversation: before }: Taken, { next }: Conversed, { order }: OrderFacts): Promise<Origin> {
  const { id, sequence } = next
  const assigneeId = await whoseAgain(desk, { of: next.assigneeId, takers: takersOfTalk })
  return { id, after: sequence, customerId: order.customerId ?? before.customerId, carried: carriedOver(before, next), assigneeId }
}
