import { z } from 'zod'
import { recallReturn } from '#domain/conversation/prepare.ts'
import { command } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { preparedRequest } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** Staff takes back what waits for the customer. */
export const recallPrepared = command({
  name: 'recall prepared return',
  may: conversationPermission('recall_return'),
  input: z.strictObject(preparedRequest),
  async run({ id, requestId }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, recallReturn(taken.conversation, requestId, taken.act))
  },
})
