import { z } from 'zod'
import { isStaff, system } from '#domain/actor.ts'
import { type Automatic, automatic } from '#domain/inbox/automatic.ts'
import { ownId } from '#domain/inbox/own-ids.ts'
import { type Findings, proofOf } from '#domain/inbox/proof.ts'
import type { World } from '../ports.ts'
import { noteBounce } from './note-bounce.ts'
import { findThread, type Writer, writerInto } from './find-thread.ts'
import type { OnTable } from './on-table.ts'
import { openFrom } from './open-from.ts'
import { openUnreadable } from './open-unreadable.ts'
import type { Arrival, Mailroom, ReadMail, ReadMails, Sorted } from './ports.ts'
import { sayIn } from './say-in.ts'
import { isCopy, settle } from './settle.ts'

const inboxJob = z.object({ mailId: z.string() })

type Office = { world: World; mailroom: Mailroom }

/**
 * Sorts one mail that came in: into its thread where its sender is proven and may write there, else into a conversation of its own. Any number of times:
 * it is sorted once. Throws where it should be tried again (a name server, a queue of pictures). After the last try nobody is proven who was not, and a
 * mail that could not be sorted is shown as unreadable: none is left where nobody sees it.
 */
export async function sortMail(job: unknown, { lastTry }: { lastTry: boolean }, { world, mailroom }: Office): Promise<void> {
  const { mailId } = inboxJob.parse(job)
  const waiting = await world.reads.waitingMail(mailId)
  if (!waiting) return
  const { arrival } = waiting
  let mail: Awaited<ReturnType<ReadMails>> = { unreadable: true, from: null, fromLine: '' }
  try {
    const source = await world.files.get(waiting.sha256)
    if (!source) throw new Error(`the source of mail ${mailId} is gone`)
    mail = await mailroom.read(source)
    if ('unreadable' in mail) return await openUnreadable({ id: mailId, arrival, from: mail.from, fromLine: mail.fromLine }, world)
    const findings = await judged(source, { mail, arrival, lastTry, mailroom })
    const proof = { ...findings, ...proofOf(findings) }
    // Asked before its pictures are painted; `settle` asks again, under its lock.
    if (isCopy(await world.reads.copiesOf(mail.fingerprint, mailId), proof)) return await leaveCopy({ id: mailId, mail, proof }, world)
    const thread = await findThread({ mail, arrival }, { world, mailroom })
    await place({ id: mailId, mail, arrival, proof, kind: kindOf(mail, arrival, mailroom), thread }, { world, mailroom, lastTry })
  } catch (error) {
    if (!lastTry) throw error
    world.failed?.(error)
    const fromLine = 'unreadable' in mail ? mail.fromLine : (mail.headers['from'] ?? '')
    await openUnreadable({ id: mailId, arrival, from: mail.from, fromLine }, world)
  }
}

/** A mail without one sender is nobody's, whoever signed it. */
async function judged(
  source: Uint8Array,
  { mail, arrival, lastTry, mailroom }: Pick<OnTable, 'mail' | 'arrival'> & { lastTry: boolean; mailroom: Mailroom },
): Promise<Findings> {
  const domain = mail.from?.address.split('@').at(-1) ?? null
  try {
    const found = await mailroom.judge(source, arrival)
    // What was judged is what is shown: one domain, by both readers of the mail.
    return found.domain === domain ? found : { ...found, domain: null }
  } catch (error) {
    if (!lastTry) throw error
    return { domain, dmarc: 'temperror', hasPolicy: true, signedBy: [], sentBy: null }
  }
}

const kindOf = (
  { headers, subject, messageId, report, from }: ReadMail,
  arrival: Arrival,
  { replyAddress, domain }: Mailroom,
): Automatic | null =>
  automatic({
    headers,
    subject,
    isReport: report !== null,
    isOurs: headers['x-loop']?.trim().toLowerCase() === replyAddress || ownId(messageId, domain) !== undefined,
    returnsToNobody: arrival.by === 'smtp' ? arrival.from === '' : headers['return-path']?.trim() === '<>',
    from: from?.address ?? null,
  })

async function place(table: OnTable, office: Office & { lastTry: boolean }): Promise<void> {
  const { mail, kind, proof, thread } = table
  if (kind === 'bounce') return noteBounce(table, office)
  if (kind === 'own') return ignore(table, office.world)
  const writer = proof.proven && thread && mail.from ? await writerInto(thread, mail.from, office.world) : undefined
  if (kind === 'auto_reply') return noteAutomatic(table, writer, office)
  if (thread && writer && (await sayIn(table, { thread, writer, ...office }))) return
  await openFrom(table, office)
}

const nothing = { conversationId: null, saidId: null, kind: null, folded: '', refused: [] } as const satisfies Partial<Sorted>

const ignore = (table: OnTable, world: World): Promise<void> =>
  settle(table, world, () => Promise.resolve({ ...nothing, outcome: 'ignored' }))

const leaveCopy = (table: Pick<OnTable, 'id' | 'mail' | 'proof'>, world: World): Promise<void> =>
  settle(table, world, () => Promise.reject(new Error('what it was a copy of is gone: it is sorted anew')))

/** That somebody is away is worth knowing to staff, and starts nothing: a note in the thread, by the system. A stranger's is kept and not shown. */
async function noteAutomatic(
  table: OnTable,
  writer: Writer | undefined,
  { world, lastTry, mailroom }: Office & { lastTry: boolean },
): Promise<void> {
  const { thread, mail } = table
  if (!thread || !writer || isStaff(writer.actor)) return ignore(table, world)
  const said = await sayIn(
    { ...table, mail: { ...mail, attachments: [] } },
    { thread, writer: { actor: system, proves: false }, world, mailroom, lastTry },
  )
  if (!said) await ignore(table, world)
}
