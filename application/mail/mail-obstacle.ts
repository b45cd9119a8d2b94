import { refuse, type Refusal } from '#domain/refusal.ts'
import type { KeptMail, MailedCase } from './ports.ts'
import { isStillSo } from './still-so.ts'

/**
 * Why a mail of this case cannot be sent again: it or a copy of it is on its way, it is not worded from its case, what it told or asked is so no more, or
 * whoever got it may not read it any more. Server and button ask the same question.
 */
export function mailObstacle(
  { id, kind, state, since, rootCauseId, goesTo }: Pick<KeptMail, 'id' | 'kind' | 'state' | 'since' | 'rootCauseId' | 'goesTo'>,
  its: MailedCase,
): Refusal | undefined {
  const copies = [...its.mails.filter((one) => one.state === 'queued'), ...its.coming]
  if (state === 'queued' || copies.some(({ againOf }) => againOf === id)) return refuse('conflict', 'mail_under_way')
  const stillSo = isStillSo(kind, { ...its, since })
  if (stillSo === undefined) return refuse('conflict', 'mail_of_elsewhere')
  if (!stillSo) return refuse('conflict', 'mail_over')
  if (rootCauseId === null) return refuse('missing', 'mail_unknown')
  return goesTo === null ? refuse('conflict', 'mail_nobody_now') : undefined
}
