import { z } from 'zod'
import { type Actor, isStaff } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { visible } from '#domain/return/visible.ts'
import { insist } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { MailView } from '../views.ts'
import { mailObstacle } from './mail-obstacle.ts'
import type { MailedCase } from './ports.ts'

/** Every mail about a return, oldest first: for whom, and what became of it. */
export const listMails = query({
  name: 'list mails of a return',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  run: async ({ number }, { reads, actor, now }) =>
    present(await reads.mailsOf({ number }, now), actor) ?? insist(refuse('missing', 'return_unknown', { number })),
})

/** Every mail about a conversation, those of the ones that were merged into it among them. */
export const listConversationMails = query({
  name: 'list mails of a conversation',
  may: anyStaff,
  input: z.strictObject({ id: conversationId }),
  run: async ({ id: threadId }, { reads, actor, now }) =>
    present(await reads.mailsOf({ threadId }, now), actor) ?? insist(refuse('missing', 'conversation_unknown')),
})

function present(its: MailedCase | undefined, actor: Actor): { items: readonly MailView[] } | undefined {
  if (!its || !isStaff(actor) || !visible(actor, its)) return undefined
  const items = its.mails.map(({ rootCauseId, since, staff, ...mail }): MailView => ({
    ...mail,
    audience: staff ? 'staff' : 'customer',
    obstacle: mailObstacle({ ...mail, rootCauseId, since }, its)?.code ?? null,
  }))
  return { items }
}
