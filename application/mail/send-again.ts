import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { take as takeConversation } from '../contact/load.ts'
import { only } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { take } from '../returns/load.ts'
import { mailObstacle } from './mail-obstacle.ts'
import { isOfReturn } from './return-mails.ts'

const may = only('support')

/**
 * A mail of a return is sent once more to whom it was for, at the address that they have now, worded anew from the case as it stands: its words were
 * forgotten once it had been sent. It is a mail of its own, which says of which it is a copy and who asked.
 */
export const sendMailAgain = command({
  name: 'send mail again',
  may,
  input: z.strictObject({ number: rmaNumber, mailId: id }),
  async run({ number, mailId }, desk): Promise<{ goesTo: string }> {
    const { rma } = await take({ ...desk, expects: undefined }, number)
    return sendAgain({ threadId: rma.id, mailId }, desk)
  },
})

/** The same of a conversation without a return. */
export const sendConversationMailAgain = command({
  name: 'send mail of conversation again',
  may,
  input: z.strictObject({ id: conversationId, mailId: id }),
  async run({ id: threadId, mailId }, desk): Promise<{ goesTo: string }> {
    await takeConversation({ ...desk, expects: undefined }, threadId)
    return sendAgain({ threadId, mailId }, desk)
  },
})

/** Answers the address that it goes to. */
async function sendAgain({ threadId, mailId }: { threadId: string; mailId: string }, desk: Desk): Promise<{ goesTo: string }> {
  const its = (await desk.mails.mailsOf({ threadId }, desk.now)) ?? insist(refuse('missing', 'mail_unknown'))
  const mail = its.mails.find((one) => one.id === mailId) ?? insist(refuse('missing', 'mail_unknown'))
  const obstacle = mailObstacle(mail, its)
  const { kind, rootCauseId: causeId, goesTo } = mail
  if (obstacle || causeId === null || goesTo === null) return insist(obstacle ?? refuse('missing', 'mail_unknown'))
  const again = { causeId: desk.newId(), of: mailId, by: desk.actor.id }
  const about = isOfReturn(kind) ? 'returnId' : 'conversationId'
  await desk.jobs.add([{ queue: 'mail', data: { kind, [about]: threadId, causeId, again } }])
  return { goesTo }
}
