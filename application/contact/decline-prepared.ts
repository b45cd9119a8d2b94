import { z } from 'zod'
import { declineReturn } from '#domain/conversation/prepare.ts'
import { command } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { message } from '../returns/inputs.ts'
import { preparedRequest } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** The customer wants it otherwise, or not at all: staff hears of it. */
export const declinePrepared = command({
  name: 'decline prepared return',
  may: conversationPermission('decline_return'),
  input: z.strictObject({ ...preparedRequest, message: message.default('') }),
  async run({ id, requestId, message }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, declineReturn(taken.conversation, requestId, taken.act), { message })
  },
})
