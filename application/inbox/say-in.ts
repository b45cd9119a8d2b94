import { type Actor, hasRole, isStaff } from '#domain/actor.ts'
import { looksAbsent } from '#domain/inbox/automatic.ts'
import { MOST_SHOWN } from '#domain/inbox/limits.ts'
import { hasOwnSubject } from '#domain/inbox/own-subject.ts'
import { deskOf, Refused } from '../command.ts'
import { holdBack } from '../people/hold-back.ts'
import type { World } from '../ports.ts'
import type { Job } from '../reactions.ts'
import { answersLeft } from './answers.ts'
import type { Writer } from './find-thread.ts'
import { keepAttachments } from './keep-attachments.ts'
import type { Mailroom, ReadMail, Thread } from './ports.ts'
import { settle } from './settle.ts'
import { mayAnswer, type OnTable } from './on-table.ts'
import { writeInto } from './write-into.ts'

type Saying = { thread: Thread; writer: Writer; world: World; mailroom: Mailroom; lastTry: boolean }

/** Words as the thread shows them; what is too long goes on in the part that is folded. */
export function shownOf({ said, folded }: Pick<ReadMail, 'said' | 'folded'>): { body: string; folded: string } {
  if (said.length <= MOST_SHOWN) return { body: said, folded }
  const at = Math.max(said.lastIndexOf('\n', MOST_SHOWN), said.lastIndexOf(' ', MOST_SHOWN), MOST_SHOWN - 200)
  return { body: said.slice(0, at).toWellFormed().trimEnd(), folded: `${said.slice(at).toWellFormed().trimStart()}\n\n${folded}`.trimEnd() }
}

/** A subject, as one line of it. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** What a colleague says by mail in one thread in a day: beyond it their machine answers the customer's, and each answer makes the next. */
const MOST_SAID_BY_STAFF = 12

/**
 * Writes a mail into its thread as whoever is proven to have sent it; false where the thread would not have it. Staff's word goes to the customer, unless it
 * answers a mail that was for staff alone, says that nobody reads there now, or is not customer service's: then it is a note.
 */
export async function sayIn(table: OnTable, { thread, writer, world, lastTry }: Saying): Promise<boolean> {
  const { actor } = writer
  const isSystem = actor.roles.includes('system')
  const absent = looksAbsent(table.mail.subject)
  if (isStaff(actor) && (await saidEnough(table, { thread, actor, world }))) return false
  const attached = await keepAttachments(
    { attachments: table.mail.attachments, arrival: table.arrival },
    { world, actor, key: table.id, lastTry },
  )
  const { body, folded } = shownOf({ ...table.mail, said: withSubject(table.mail, thread, actor) })
  if (body === '' && attached.rows.length === 0 && attached.refused.length === 0) return false
  const kind = isSystem ? 'automatic' : 'message'
  const internal = isSystem || (isStaff(actor) && (thread.answers === 'note' || absent || !hasRole(actor, 'support')))
  const answered = attached.refused.length > 0 && mayAnswer(table) && !internal && (await answersLeft(table, world))
  const word = {
    body: body === '' && attached.rows.length === 0 ? NOTHING_LEFT : body,
    lostFiles: attached.refused.length,
    internal,
    kind,
    proves: writer.proves,
    absent,
  } as const
  try {
    await settle(table, world, async (stores) => {
      for (const row of attached.rows) await stores.fileRows.add(row)
      await writeInto(thread, { ...word, fileIds: attached.rows.map(({ id }) => id) }, deskOf(actor, { stores, world }))
      const last = await stores.inbox.lastSaid(thread.conversationId)
      if (answered && last) await stores.jobs.add([refusedFilesMail(thread, last)])
      return {
        outcome: internal ? 'note' : 'said',
        conversationId: thread.conversationId,
        saidId: last?.id ?? null,
        kind,
        folded,
        refused: attached.refused,
      }
    })
    return true
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // Too many in a while: later.
    if (error.refusal.code === 'too_many_attempts' && !lastTry)
      throw new Error('too many messages in a while: the mail waits', { cause: error })
    return false
  }
}

/** A customer's words under the subject that they chose for them: it may say what the words do not, as « Il manque un câble » over « Merci ». */
function withSubject({ said, subject }: ReadMail, { number }: Thread, actor: Actor): string {
  const chosen = actor.roles.includes('customer') && !looksAbsent(subject) && hasOwnSubject(subject, number)
  return said !== '' && chosen ? `${oneLine(subject)}\n\n${said}` : said
}

async function saidEnough(
  { id }: OnTable,
  { thread, actor, world }: Pick<Saying, 'thread' | 'world'> & { actor: Actor },
): Promise<boolean> {
  const limit = { bucket: `mail-says:${actor.id ?? id}:${thread.conversationId}`, most: MOST_SAID_BY_STAFF, minutes: 24 * 60 }
  return (await holdBack({ world, now: world.now() }, [limit])) !== undefined
}

/** Where every file was refused and nothing was written. */
const NOTHING_LEFT = '(…)'

/** Tells whoever sent it which files were not taken. */
export function refusedFilesMail(
  { conversationId, number }: Pick<Thread, 'conversationId' | 'number'>,
  said: { id: string; eventId: string | null },
): Job {
  if (number === null) return { queue: 'mail', data: { kind: 'contact_files_refused', conversationId, causeId: said.eventId ?? said.id } }
  return { queue: 'mail', data: { kind: 'files_refused', returnId: conversationId, causeId: said.id } }
}
