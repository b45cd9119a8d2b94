import { assign } from '#domain/conversation/talk.ts'
import { type Desk, together } from '../command.ts'
import { leaving } from '../returns/hand-over-returns.ts'
import { actOf, policyNow, settleTalk } from './load.ts'

type Handing = { from: string; /** Null: to nobody, for whoever takes them. */ to: string | null }

/** Gives all conversations of somebody who leaves that are not over to a colleague, each with its event; answers how many. */
export async function handOverConversations(desk: Desk, { from, to }: Handing): Promise<number> {
  const locked = await desk.conversations.lockAssigned(from)
  if (locked.length === 0) return 0
  const act = actOf({ ...desk, actor: leaving(desk.actor) }, await policyNow(desk))
  await together(...locked.map((conversation) => settleTalk({ desk, conversation, act }, assign(conversation, { assigneeId: to }, act))))
  return locked.length
}
