import { refuse } from '#domain/refusal.ts'
import { addHours } from '#domain/time/instant.ts'
import { type Desk, insist } from '../command.ts'
import { mailObstacle } from './mail-obstacle.ts'
import { isOfReturn } from './return-mails.ts'

const A_MOMENT_HOURS = 1 / 60

/**
 * A mail that was sent goes once more to whom it was for, at the address that they have now, worded anew from the case as it stands: its words were
 * forgotten once it had been sent. It is a mail of its own, which says of which it is a copy and who asked. Answers the address that it goes to.
 * Whoever presses twice asks once: a copy that has just gone is on its way, as far as its reader is concerned.
 */
export async function queueCopy({ threadId, mailId }: { threadId: string; mailId: string }, desk: Desk): Promise<{ goesTo: string }> {
  const its = (await desk.mails.mailsOf({ threadId }, desk.now)) ?? insist(refuse('missing', 'mail_unknown'))
  const mail = its.mails.find((one) => one.id === mailId) ?? insist(refuse('missing', 'mail_unknown'))
  const justGone = its.mails.some(({ againOf, queuedAt }) => againOf === mailId && addHours(queuedAt, A_MOMENT_HOURS) > desk.now)
  const obstacle = justGone ? refuse('conflict', 'mail_under_way') : mailObstacle(mail, its)
  const { kind, rootCauseId: causeId, goesTo } = mail
  if (obstacle || causeId === null || goesTo === null) return insist(obstacle ?? refuse('missing', 'mail_unknown'))
  const again = { causeId: desk.newId(), of: mailId, by: desk.actor.id }
  const about = isOfReturn(kind) ? 'returnId' : 'conversationId'
  await desk.jobs.add([{ queue: 'mail', data: { kind, [about]: threadId, causeId, again } }])
  return { goesTo }
}
