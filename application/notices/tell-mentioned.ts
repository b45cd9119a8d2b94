import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Desk } from '../command.ts'
import { mentionNotices } from './mention-notices.ts'
import { noticeMails } from './promise-notices.ts'

type Note = Omit<Parameters<typeof mentionNotices>[0], 'personIds'>

/** Only a note among staff names colleagues. */
export const mentionsAside = (internal: boolean, mentions: readonly string[]): Refusal | undefined =>
  !internal && mentions.length > 0 ? refuse('invalid', 'only_a_note', {}, 'mentions') : undefined

/** The colleagues whom a note names hear of it, in a return or in a conversation without one. */
export async function tellMentioned(desk: Desk, note: Note, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const notices = mentionNotices({ ...note, personIds }, { watchers: await desk.notices.watchers(), desk })
  await desk.notices.tell(notices)
  await desk.jobs.add(noticeMails(notices, desk))
}
