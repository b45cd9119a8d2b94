import { z } from 'zod'
import { close, markSpam, release } from '#domain/conversation/talk.ts'
import { command } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

const input = z.strictObject({ id: conversationId })

/** Nothing is left to say; a new word of the customer's opens it again. */
export const closeConversation = command({
  name: 'close conversation',
  may: conversationPermission('close'),
  input,
  async run({ id }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, close(taken.conversation, taken.act))
  },
})

/** Nobody is owed an answer; the text is kept. */
export const markAsSpam = command({
  name: 'mark as spam',
  may: conversationPermission('mark_spam'),
  input,
  async run({ id }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, markSpam(taken.conversation, taken.act))
  },
})

/** A person looked, and somebody real wrote it: the promise of an answer starts. */
export const releaseConversation = command({
  name: 'release conversation',
  may: conversationPermission('release'),
  input,
  async run({ id }, desk) {
    const taken = await take(desk, id)
    return settleTalk(taken, release(taken.conversation, taken.act))
  },
})
