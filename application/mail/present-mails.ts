import { type Actor, isStaff } from '#domain/actor.ts'
import { visible } from '#domain/return/visible.ts'
import { mailObstacle } from './mail-obstacle.ts'
import type { MailedCase } from './ports.ts'
import type { MailsView, MailView } from './view.ts'

/** The mails of a case, to staff who may see it; undefined where there is no such case for the reader. */
export function presentMails(its: MailedCase | undefined, actor: Actor): MailsView | undefined {
  if (!its || !isStaff(actor) || !visible(actor, its)) return undefined
  const items = its.mails.map(({ rootCauseId, since, staff, ...mail }): MailView => ({
    ...mail,
    audience: staff ? 'staff' : 'customer',
    obstacle: mailObstacle({ ...mail, rootCauseId, since }, its)?.code ?? null,
  }))
  return { items, coming: its.coming.map(({ staff, ...mail }) => ({ ...mail, audience: staff ? 'staff' : 'customer' })) }
}
