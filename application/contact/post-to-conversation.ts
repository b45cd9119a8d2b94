import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { note, reply, write } from '#domain/conversation/talk.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { signedIn } from '../permission.ts'
import { fileIds, message } from '../returns/inputs.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

/** A message in a conversation without a return: public to the other side, or a note that only staff sees. */
export const postToConversation = command({
  name: 'post to conversation',
  may: signedIn,
  input: z.strictObject({ id: conversationId, body: message, internal: z.boolean().default(false), fileIds }),
  async run({ id, body, internal, fileIds }, desk) {
    const taken = await take({ ...desk, expects: undefined }, id)
    const staff = isStaff(desk.actor)
    if (internal && !staff) insist(refuse('forbidden', 'notes_are_staffs', {}, 'internal'))
    if (body === '' && fileIds.length === 0) insist(refuse('invalid', 'nothing_said', {}, 'body'))
    const verb = internal ? note : staff ? reply : write
    return settleTalk(taken, verb(taken.conversation, taken.act), { message: body, fileIds, internal })
  },
})
