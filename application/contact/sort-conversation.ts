import { z } from 'zod'
import { close, markSpam, release } from '#domain/conversation/talk.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { conversationId } from './inputs.ts'
import { settleTalk, take } from './load.ts'

type Sorting = { name: string; verb: 'close' | 'mark_spam' | 'release'; sort: typeof close }

const sorting = ({ name, verb, sort }: Sorting) =>
  command({
    name,
    may: conversationPermission(verb),
    input: z.strictObject({ id: conversationId, sequence: z.int().min(0).optional() }),
    async run({ id, sequence }, desk) {
      const taken = await take(desk, id)
      // A word of a second ago is closed by nobody who has not seen it.
      if (sequence !== undefined && sequence !== taken.conversation.sequence) insist(refuse('conflict', 'changed_meanwhile'))
      return settleTalk(taken, sort(taken.conversation, taken.act))
    },
  })

/** Nothing is left to say; a new word of the customer's opens it again. */
export const closeConversation = sorting({ name: 'close conversation', verb: 'close', sort: close })

/** Nobody is owed an answer; the text is kept. */
export const markAsSpam = sorting({ name: 'mark as spam', verb: 'mark_spam', sort: markSpam })

/** A person looked, and somebody real wrote it: the promise of an answer starts. */
export const releaseConversation = sorting({ name: 'release conversation', verb: 'release', sort: release })
