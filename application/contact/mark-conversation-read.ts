import { z } from 'zod'
import { command } from '../command.ts'
import { signedIn } from '../permission.ts'
import { conversationId } from './inputs.ts'
import { take } from './load.ts'

/** This person has read the conversation up to here. */
export const markConversationRead = command({
  name: 'mark conversation read',
  may: signedIn,
  input: z.strictObject({ id: conversationId, sequence: z.int().min(0) }),
  async run({ id, sequence }, desk) {
    const { conversation } = await take({ ...desk, expects: undefined }, id)
    const upTo = Math.min(sequence, conversation.sequence)
    if (desk.actor.id !== null) await desk.conversations.markRead(id, desk.actor.id, upTo)
    return { sequence: upTo }
  },
})
