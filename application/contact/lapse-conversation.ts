import { z } from 'zod'
import { lapse } from '#domain/conversation/talk.ts'
import { command } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** An answered conversation in which nobody writes any more is over (E1); run by the system. A word of the customer's opens it again, with a promise of its own. */
export const lapseConversation = command({
  name: 'lapse conversation',
  may: conversationPermission('lapse'),
  input: z.strictObject({ id: conversationId }),
  async run({ id }, desk) {
    const taken = await take(desk, id)
    const { conversation, act } = taken
    return settleTalk(taken, lapse(conversation, (await desk.conversations.lastWordAt(id)) ?? conversation.openedAt, act))
  },
})
