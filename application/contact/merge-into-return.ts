import { z } from 'zod'
import { fromItsAddress, wroteAboutOwn } from '#domain/conversation/same-writer.ts'
import { refuse } from '#domain/refusal.ts'
import { absorb } from '#domain/return/absorb.ts'
import { card } from '#domain/return/card.ts'
import { command, insist, together } from '../command.ts'
import { assignProposed } from '../parcels/assign-parcel.ts'
import { conversationPermission } from '../permission.ts'
import { mailedFrom } from '../reactions.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { handOn, type Receipt, takeWithOrder } from '../returns/load.ts'
import { conversationId, otherWriter } from './inputs.ts'
import { take } from './load.ts'

/**
 * A customer wrote beside their return: the conversation goes on in it, for good, each message once, with the answer that is still promised. Who is not
 * known to be the return's customer is brought there only by staff who say so, and gets no way into it. Answers the return.
 */
export const mergeIntoReturn = command({
  name: 'merge into return',
  may: conversationPermission('merge'),
  input: z.strictObject({ id: conversationId, number: rmaNumber, otherWriter }),
  async run({ id, number, otherWriter }, desk): Promise<Receipt> {
    const gone = await take(desk, id)
    const { conversation } = gone
    const kept = await takeWithOrder({ ...desk, expects: undefined }, number)
    const known = wroteAboutOwn({ conversation, mailProven: await desk.conversations.mailProven(id) }, kept.facts)
    if (!known && !otherWriter) insist(refuse('conflict', 'merge_not_its_customer', {}, 'otherWriter'))
    const messages = await desk.conversations.countMessages(id)
    const merged = insist(absorb({ rma: kept.rma, gone: conversation, messages, otherWriter: !known }, kept.act))
    const { next, event } = merged.kept
    const now = card(next, kept.card)
    const said = await desk.conversations.lastAnswer(id)
    await desk.conversations.moveTo({ from: id, to: next.id, after: kept.rma.sequence, isReturn: true, named: true })
    await (fromItsAddress(conversation, kept.facts)
      ? desk.conversations.moveWaysBack({ from: id, to: next.id, orderId: next.orderId })
      : desk.conversations.shutWaysBack(id, desk.now))
    // What staff said a moment ago waits to be mailed: it is told as the return's.
    if (said && mailedFrom(said.at) > desk.now)
      await desk.jobs.add([
        { queue: 'mail', data: { kind: 'message', returnId: next.id, causeId: said.id }, notBefore: mailedFrom(said.at) },
      ])
    await together(
      desk.conversations.write({ before: conversation, ...merged.gone }),
      desk.returns.write({ before: kept.rma, next, card: now, event }),
    )
    await assignProposed(desk, { conversationId: id, number: next.number })
    await handOn({ ...kept, rma: next, card: now }, { before: kept.rma, heir: conversation.assigneeId })
    return { number: next.number, version: next.version, status: next.status }
  },
})
