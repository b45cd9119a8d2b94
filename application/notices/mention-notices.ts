import { wantsMail } from '#domain/notice/wants-mail.ts'
import type { Desk } from '../command.ts'
import type { NewNotice, Watcher } from './ports.ts'

type Mention = {
  returnId: string | null
  conversationId: string | null
  messageId: string
  /** Whose case it is. */ assigneeId: string | null
  personIds: readonly string[]
}
type Around = { watchers: readonly Watcher[]; desk: Pick<Desk, 'newId' | 'now' | 'actor'> }

/** Those whom a note names are told, once each: colleagues who are there, and not whoever wrote it. */
export const mentionNotices = (
  { returnId, conversationId, messageId, assigneeId, personIds }: Mention,
  { watchers, desk: { newId, now, actor } }: Around,
): NewNotice[] =>
  watchers
    .filter(({ id }) => personIds.includes(id) && id !== actor.id)
    .map(({ id, byMail }) => ({
      id: newId(),
      personId: id,
      kind: 'mention',
      returnId,
      conversationId,
      clockId: null,
      messageId,
      byId: actor.id,
      at: now,
      byMail: wantsMail(byMail.mention, id === assigneeId),
    }))
