import { z } from 'zod'
import { assign } from '#domain/conversation/talk.ts'
import { takersOfTalk } from '#domain/staff/takers.ts'
import { command } from '../command.ts'
import { insistColleague } from '../people/colleagues.ts'
import { conversationPermission } from '../permission.ts'
import { assignment } from '../returns/assign-return.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** Whose work a conversation without a return is: one's own, a colleague's, nobody's. What is so already is not done again. */
export const assignConversation = command({
  name: 'assign conversation',
  may: conversationPermission('assign'),
  input: z.strictObject({ id: conversationId, ...assignment }),
  async run({ id, assigneeId, seen }, desk) {
    const taken = await take(desk, id)
    const { conversation } = taken
    if (conversation.assigneeId === assigneeId) return { id, version: conversation.version, status: conversation.status }
    await insistColleague(desk, assigneeId, takersOfTalk)
    return settleTalk(taken, assign(conversation, { assigneeId, seen }, taken.act))
  },
})
