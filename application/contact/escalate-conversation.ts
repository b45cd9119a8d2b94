import { z } from 'zod'
import { escalate } from '#domain/conversation/talk.ts'
import { command } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { message } from '../returns/inputs.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** A commercial escalation (B3): a first answer within the promised time. */
export const escalateConversation = command({
  name: 'escalate conversation',
  may: conversationPermission('escalate'),
  input: z.strictObject({ id: conversationId, message: message.default('') }),
  async run({ id, message }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, escalate(taken.conversation, taken.act), { message })
  },
})
