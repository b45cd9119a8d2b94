import { z } from 'zod'
import { command } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { take } from '../contact/load.ts'
import { only } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { queueCopy } from './queue-copy.ts'

/** A mail of a conversation without a return is sent once more, as of a return. */
export const sendConversationMailAgain = command({
  name: 'send mail of conversation again',
  may: only('support'),
  input: z.strictObject({ id: conversationId, mailId: id }),
  async run({ id: threadId, mailId }, desk): Promise<{ goesTo: string }> {
    await take({ ...desk, expects: undefined }, threadId)
    return queueCopy({ threadId, mailId }, desk)
  },
})
