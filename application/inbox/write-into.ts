import { isStaff } from '#domain/actor.ts'
import { prove } from '#domain/conversation/talk.ts'
import type { Mailed } from '#domain/conversation/message.ts'
import { type Desk, within } from '../command.ts'
import { actOf, policyNow, settleTalk } from '../contact/load.ts'
import { postToConversation } from '../contact/post-to-conversation.ts'
import { postMessage } from '../returns/post-message.ts'
import { answerDetails } from '../returns/provide-details.ts'
import type { Thread } from './ports.ts'

/** A word for a thread: public unless it is `internal`; `absent` where its subject says that nobody reads there now. */
export type Word = {
  body: string
  fileIds: readonly string[]
  /** How many files were not taken. */ lostFiles: number
  internal: boolean
  kind: Mailed['kind']
  proves: boolean
  absent: boolean
}

/**
 * Says a word in a thread, in an open transaction, by the same commands as a word that was typed: the same clocks, mails and live updates follow.
 * Throws what they refuse.
 */
export async function writeInto(
  { conversationId, number }: Pick<Thread, 'conversationId' | 'number'>,
  word: Word,
  at: Desk,
): Promise<void> {
  const { body, internal, lostFiles } = word
  const desk = { ...at, lostFiles }
  const fileIds = [...word.fileIds]
  if (number === null) {
    if (word.proves) await proveAddress(conversationId, desk)
    await within(postToConversation, { id: conversationId, body, internal, fileIds }, desk)
    return
  }
  // Whoever is asked for details and answers has answered (domain.md: « message, files or changed lines »): staff say when it is nothing new. That somebody
  // is away answers nothing, whatever program forgot to say that a machine wrote it.
  const asked = !internal && !word.absent && !isStaff(desk.actor) && (await desk.returns.lock(number))?.rma.status === 'needs_details'
  if (asked) await within(answerDetails, { number, message: body, fileIds }, desk)
  else await within(postMessage, { number, body, internal, fileIds }, desk)
}

/** The secret that went to the address alone came back with an answer: the conversation is that person's, as if by a code. */
async function proveAddress(id: string, desk: Desk): Promise<void> {
  const conversation = await desk.conversations.lock(id)
  if (!conversation || conversation.customerId !== null || desk.actor.id === null) return
  const act = actOf(desk, await policyNow(desk))
  await settleTalk({ desk, conversation, act }, prove(conversation, { customerId: desk.actor.id, companyId: null }, act))
}
