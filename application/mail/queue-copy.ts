import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { mailObstacle } from './mail-obstacle.ts'
import { isOfReturn } from './return-mails.ts'

/**
 * A mail that was sent goes once more to whom it was for, at the address that they have now, worded anew from the case as it stands: its words were
 * forgotten once it had been sent. It is a mail of its own, which says of which it is a copy and who asked. Answers the address that it goes to.
 */
export async function queueCopy({ threadId, mailId }: { threadId: string; mailId: string }, desk: Desk): Promise<{ goesTo: string }> {
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
