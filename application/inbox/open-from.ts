import type { Suspicion } from '#domain/conversation/suspicion.ts'
import { holdBack } from '../people/hold-back.ts'
import type { World } from '../ports.ts'
import { answersLeft } from './answers.ts'
import { keepAttachments } from './keep-attachments.ts'
import { openContact, stranger } from './open-contact.ts'
import type { Arrival, ReadMail } from './ports.ts'
import { deskOf, refusedFilesMail, shownOf } from './say-in.ts'
import { settle } from './settle.ts'
import { mayAnswer, type OnTable } from './on-table.ts'

/** What one address may begin in an hour before somebody looks first. */
const MOST_OPENED_AN_HOUR = 20

/** A conversation of its own for a mail that belongs to no thread, or not surely. */
export async function openFrom(table: OnTable, { world, lastTry }: { world: World; lastTry: boolean }): Promise<void> {
  const { mail, thread } = table
  const { from } = mail
  if (from === null) return
  const id = world.newId()
  const suspicions = await suspicionsOf(table, world)
  const attached = await keepAttachments(mail.attachments, { world, actor: stranger, key: table.id, lastTry })
  const { body, folded } = shownOf(mail)
  const answered = suspicions.length === 0 && mayAnswer(table) && (await answersLeft(table, world))
  await settle(table, world, async (stores) => {
    for (const row of attached.rows) await stores.fileRows.add({ ...row, uploadedBy: id })
    const words = {
      id,
      from,
      subject: oneLine(mail.subject),
      body: body || NOTHING_SAID,
      fileIds: attached.rows.map((row) => row.id),
      suspicions,
      about: thread,
      silent: !answered,
    }
    await openContact(words, deskOf(stranger, stores, world))
    const last = await stores.inbox.lastSaid(id)
    if (answered && last && attached.refused.length > 0)
      await stores.jobs.add([refusedFilesMail({ conversationId: id, number: null }, last)])
    return { outcome: 'opened', conversationId: id, saidId: last?.id ?? null, kind: 'message', folded, refused: attached.refused }
  })
}

/** Without words: its files, or its subject, say it. */
const NOTHING_SAID = '(…)'

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

async function suspicionsOf({ proof, kind, mail }: OnTable, world: World): Promise<Suspicion[]> {
  const held = await holdBack({ world, now: world.now() }, [
    { bucket: `mail-opens:${mail.from?.address ?? ''}`, most: MOST_OPENED_AN_HOUR, minutes: 60 },
  ])
  return [
    ...(proof.proven ? [] : (['sender_unproven'] as const)),
    ...(kind === 'list' ? (['mailing_list'] as const) : []),
    ...(held ? (['too_fast'] as const) : []),
  ]
}

type Unread = { id: string; arrival: Arrival; from: ReadMail['from'] }

/** What could not be read or sorted is shown as that, by whom it names or its server did, with its source to look at. Without either, its source is all there is. */
export async function openUnreadable({ id, arrival, from: named }: Unread, world: World): Promise<void> {
  const address = arrival.by === 'smtp' ? arrival.from.toLowerCase() : ''
  const from = named ?? (/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/.test(address) ? { address, name: address } : null)
  const nothing: Omit<ReadMail, 'from'> = {
    recipients: [],
    subject: '',
    messageId: '',
    inReplyTo: '',
    references: '',
    headers: {},
    said: '',
    folded: '',
    attachments: [],
    report: null,
    fingerprint: world.secrets.hash(`unreadable ${id}`),
  }
  const proof = {
    proven: false,
    by: null,
    why: 'no_sender',
    domain: null,
    dmarc: 'none',
    hasPolicy: false,
    signedBy: [],
    sentBy: null,
  } as const
  const table: OnTable = { id, mail: { ...nothing, from }, arrival, proof, kind: null, thread: undefined }
  const conversationId = world.newId()
  await settle(table, world, async (stores) => {
    const gone = { outcome: 'ignored', conversationId: null, saidId: null, kind: null, folded: '', refused: [] } as const
    if (from === null) return gone
    const words = {
      id: conversationId,
      from,
      subject: '',
      body: NOTHING_SAID,
      fileIds: [],
      suspicions: ['unreadable'] as const,
      about: undefined,
      silent: true,
    }
    await openContact(words, deskOf(stranger, stores, world))
    const last = await stores.inbox.lastSaid(conversationId)
    return { ...gone, outcome: 'opened', conversationId, saidId: last?.id ?? null, kind: 'message' }
  })
}
