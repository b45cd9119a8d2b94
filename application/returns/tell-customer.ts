import { system } from '#domain/actor.ts'
import { type MoreInBox, moreInBox } from '#domain/return/more-in-box.ts'
import { together } from '../command.ts'
import { mailedFrom } from '../reactions.ts'
import { messageOf, type Taken } from './load.ts'

/** The customer is told, in the return's conversation and by e-mail, that more was in their parcel than they announced. Nobody's answer: no promise is kept by it. */
export async function tellCustomer(taken: Taken, more: MoreInBox): Promise<Taken> {
  const { desk, rma, card } = taken
  const { locale } = await desk.withdrawals.customerOf(rma.orderId)
  const message = messageOf({ ...desk, actor: system }, { message: moreInBox(more, locale ?? 'fr') })
  if (!message) return taken
  const next = { ...rma, sequence: rma.sequence + 1 }
  await together(
    desk.returns.write({ before: rma, next, card, event: null, message }),
    desk.jobs.add([{ queue: 'mail', data: { kind: 'message', returnId: rma.id, causeId: message.id }, notBefore: mailedFrom(desk.now) }]),
  )
  return { ...taken, rma: next }
}
