import { isStaff } from '#domain/actor.ts'
import type { Suspicion } from '#domain/conversation/suspicion.ts'
import { languageOf } from '#domain/inbox/language.ts'
import { deskOf } from '../command.ts'
import { holdBack } from '../people/hold-back.ts'
import type { World } from '../ports.ts'
import { answersLeft } from './answers.ts'
import { keepAttachments } from './keep-attachments.ts'
import { nameOf, openContact, stranger } from './open-contact.ts'
import { oneLine, refusedFilesMail, shownOf } from './say-in.ts'
import { settle } from './settle.ts'
import { mayAnswer, type OnTable } from './on-table.ts'

/** What one address may begin in an hour before somebody looks first. */
const MOST_OPENED_AN_HOUR = 20

/**
 * A conversation of its own for a mail that belongs to no thread, or not surely. One of a colleague's is held and answered by no machine: whatever they wrote
 * (they forward a customer's, they answer a list of notices) staff sort it among themselves.
 */
export async function openFrom(table: OnTable, { world, lastTry }: { world: World; lastTry: boolean }): Promise<void> {
  const { mail, thread } = table
  const id = world.newId()
  const suspicions = await suspicionsOf(table, world)
  const locale = thread?.locale ?? languageOf({ contentLanguage: mail.headers['content-language'], text: `${mail.subject}\n${mail.said}` })
  const writer = stranger(locale)
  const attached = await keepAttachments(
    { attachments: mail.attachments, arrival: table.arrival },
    { world, actor: writer, key: table.id, lastTry },
  )
  const { body, folded } = shownOf(mail)
  const answered = suspicions.length === 0 && mayAnswer(table) && (await answersLeft(table, world))
  await settle(table, world, async (stores) => {
    for (const row of attached.rows) await stores.fileRows.add({ ...row, uploadedBy: id })
    const words = {
      id,
      email: mail.from?.address ?? null,
      name: nameOf(mail.from, mail.headers.from ?? ''),
      subject: oneLine(mail.subject),
      body: body || NOTHING_SAID,
      fileIds: attached.rows.map((row) => row.id),
      suspicions,
      about: thread,
      locale,
      silent: !answered,
    }
    await openContact(words, deskOf(writer, { stores, world }))
    const last = await stores.inbox.lastSaid(id)
    if (answered && last && attached.refused.length > 0)
      await stores.jobs.add([refusedFilesMail({ conversationId: id, number: null }, last)])
    return { outcome: 'opened', conversationId: id, saidId: last?.id ?? null, kind: 'message', folded, refused: attached.refused }
  })
}

/** Without words: its files, or its subject, say it. */
const NOTHING_SAID = '(…)'

async function suspicionsOf({ proof, kind, mail }: OnTable, world: World): Promise<Suspicion[]> {
  const colleague = mail.from && (await world.people.personByEmail(mail.from.address))
  const held = await holdBack({ world, now: world.now() }, [
    { bucket: `mail-opens:${mail.from?.address ?? ''}`, most: MOST_OPENED_AN_HOUR, minutes: 60 },
  ])
  return [
    ...(proof.proven ? [] : (['sender_unproven'] as const)),
    ...(colleague && isStaff(colleague) ? (['from_staff'] as const) : []),
    ...(kind === 'list' ? (['mailing_list'] as const) : []),
    ...(held ? (['too_fast'] as const) : []),
  ]
}
