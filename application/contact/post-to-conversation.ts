import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { note, reply, write } from '#domain/conversation/talk.ts'
import { isThanks } from '#domain/conversation/thanks.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { signedIn } from '../permission.ts'
import { fileIds, mentions, message } from '../returns/inputs.ts'
import { messageOf } from '../returns/load.ts'
import { mentionsAside, tellMentioned } from '../notices/tell-mentioned.ts'
import { conversationId } from './inputs.ts'
import { keepTalk, take } from './load.ts'
import { heldWriter } from './writer-limits.ts'

/** A message in a conversation without a return: public to the other side, or a note that only staff sees. A customer's mere thanks leave it as it was. */
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
    const thanks = isThanks({ body, files: fileIds.length + desk.lostFiles, name: desk.actor.name })
    const { conversation, act } = taken
    const decided = insist(internal ? note(conversation, act) : staff ? reply(conversation, act) : write(conversation, act, { thanks }))
    await keepTalk(taken, decided, { message: { ...said, internal } })
    const { assigneeId } = decided.next
    await tellMentioned(desk, { returnId: null, conversationId: id, messageId: said.id, assigneeId }, mentions)
    return { id: said.id, sequence: decided.next.sequence }
  },
})
