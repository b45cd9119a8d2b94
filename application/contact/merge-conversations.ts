import { z } from 'zod'
import { merge } from '#domain/conversation/merge.ts'
import { sameWriter } from '#domain/conversation/same-writer.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist, together } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { conversationId, otherWriter } from './inputs.ts'
import { handOn, type Receipt, take } from './load.ts'

/**
 * Two conversations are put together, for good: messages, files, sessions and the addresses that answers come back to go over to the one that is kept,
 * and so does the earlier promise. Of somebody else's the words go alone: who wrote them gets no way into the one that is kept. Answers that one.
 */
export const mergeConversations = command({
  name: 'merge conversations',
  may: conversationPermission('merge'),
  input: z.strictObject({ id: conversationId, into: conversationId, otherWriter }),
  async run({ id, into, otherWriter }, desk): Promise<Receipt> {
    if (id === into) insist(refuse('conflict', 'merge_with_itself'))
    // Always in the same order of ids, so that two who merge crosswise do not wait for each other.
    if (into < id) await desk.conversations.lock(into)
    const gone = await take(desk, id)
    const kept = await take({ ...desk, expects: undefined }, into)
    const messages = await desk.conversations.countMessages(id)
    const merged = insist(merge({ kept: kept.conversation, gone: gone.conversation, messages, otherWriter }, gone.act))
    const same = sameWriter(kept.conversation, gone.conversation)
    // First the messages, which take the numbers before the event's.
    await desk.conversations.moveTo({ from: id, to: into, after: kept.conversation.sequence, isReturn: false, named: !same })
    await (same ? desk.conversations.moveWaysBack({ from: id, to: into, orderId: null }) : desk.conversations.shutWaysBack(id, desk.now))
    await together(
      desk.conversations.write({ before: gone.conversation, ...merged.gone }),
      desk.conversations.write({ before: kept.conversation, ...merged.kept }),
    )
    const { next } = merged.kept
    await handOn({ ...kept, conversation: next }, { before: kept.conversation, heir: gone.conversation.assigneeId })
    return { id: next.id, version: next.version, status: next.status }
  },
})
