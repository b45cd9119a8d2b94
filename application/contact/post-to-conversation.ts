import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { note, reply, write } from '#domain/conversation/talk.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { signedIn } from '../permission.ts'
import { fileIds, mentions, message } from '../returns/inputs.ts'
import { messageOf } from '../returns/load.ts'
import { mentionsAside, tellMentioned } from '../notices/tell-mentioned.ts'
import { conversationId } from './inputs.ts'
import { keepTalk, take } from './load.ts'
import { heldWriter } from './writer-limits.ts'

/** A message in a conversation without a return: public to the other side, or a note that only staff sees. */
export const postToConversation = command({
  name: 'post to conversation',
  may: signedIn,
  input: z.strictObject({ id: conversationId, body: message, internal: z.boolean().default(false), mentions, fileIds }),
  async run({ id, body, internal, mentions, fileIds }, desk) {
    const taken = await take({ ...desk, expects: undefined }, id)
    const staff = isStaff(desk.actor)
    if (desk.actor.roles.includes('customer')) insist(await heldWriter(desk, 'says'))
    if (internal && !staff && !desk.actor.roles.includes('system')) insist(refuse('forbidden', 'notes_are_staffs', {}, 'internal'))
    insist(mentionsAside(internal, mentions) ?? true)
    const said = messageOf(desk, { message: body, fileIds }) ?? insist(refuse('invalid', 'nothing_said', {}, 'body'))
    const verb = internal ? note : staff ? reply : write
    const decided = insist(verb(taken.conversation, taken.act))
    await keepTalk(taken, decided, { message: { ...said, internal } })
    const { assigneeId } = decided.next
    await tellMentioned(desk, { returnId: null, conversationId: id, messageId: said.id, assigneeId }, mentions)
    return { id: said.id, sequence: decided.next.sequence }
  },
})
