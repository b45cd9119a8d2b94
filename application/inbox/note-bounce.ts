import { system } from '#domain/actor.ts'
import { ownId } from '#domain/inbox/own-ids.ts'
import { isRefusal } from '#domain/refusal.ts'
import { deskOf, orRefusal } from '../command.ts'
import type { Stores, World } from '../ports.ts'
import { nameOf, openContact, stranger } from './open-contact.ts'
import type { DeliveryReport, Mailroom, ReadMail, Thread } from './ports.ts'
import { type Became, settle } from './settle.ts'
import type { OnTable } from './on-table.ts'
import { writeInto } from './write-into.ts'

/**
 * A mail server says that a mail of ours did not arrive. For good (`failed`, whatever its status: a server that gave up after days says `4.4.1`, RFC 3464): the mail
 * is marked as failed, and staff read so in its thread. Not yet: that stands at the mail alone, the server goes on trying. In words of its own, without a report: staff read those, once, and judge. Anybody can forge either, so it
 * counts only with the Message-ID that went to that very address, and does no more than say so.
 */
export async function noteBounce(table: OnTable, { world, mailroom }: { world: World; mailroom: Mailroom }): Promise<void> {
  const { report, quotedId, said } = table.mail
  const ours = quotedId === null ? undefined : ownId(quotedId, mailroom.domain)
  const nothing: Became = { outcome: 'bounced', conversationId: null, saidId: null, kind: null, folded: '', refused: [] }
  if (ours?.kind !== 'mail' || (report && !tells(report))) return settle(table, world, () => Promise.resolve(nothing))
  const recipients = report && report.recipients
  const error = report ? [report.status, report.diagnostic].filter(Boolean).join(' ') : said
  if (report?.action === 'delayed')
    return settle(table, world, async (stores) => {
      await stores.inbox.delayed(ours.id, { recipients: report.recipients, error })
      return nothing
    })
  await settle(table, world, async (stores) => {
    const about = await stores.inbox.bounced(ours.id, { recipients, error, at: world.now(), eventId: world.newId() })
    if (!about) return nothing
    const word = {
      body: `${about.to}\n${error.slice(0, MOST_SAID)}`.trim(),
      fileIds: [],
      lostFiles: 0,
      internal: true,
      kind: 'bounce',
      proves: false,
      absent: false,
    } as const
    const written = await orRefusal(() => writeInto(about, word, deskOf(system, { stores, world })))
    const conversationId = isRefusal(written) ? world.newId() : about.conversationId
    // The thread does not have it: it stands beside, held, for nobody to answer and for staff to see all the same.
    if (isRefusal(written)) await openBeside({ id: conversationId, about, body: word.body, mail: table.mail }, { stores, world })
    const last = await stores.inbox.lastSaid(conversationId)
    return { ...nothing, outcome: isRefusal(written) ? 'opened' : 'bounced', conversationId, saidId: last?.id ?? null, kind: 'bounce' }
  })
}

type Beside = { id: string; about: Pick<Thread, 'number' | 'locale'>; body: string; mail: ReadMail }

const openBeside = ({ id, about, body, mail }: Beside, { stores, world }: { stores: Stores; world: World }): Promise<void> =>
  openContact(
    {
      id,
      email: null,
      name: nameOf(mail.from, mail.headers['from'] ?? ''),
      subject: mail.subject,
      body,
      fileIds: [],
      suspicions: ['sender_unproven'],
      about,
      locale: about.locale,
      silent: true,
    },
    deskOf(stranger(about.locale), { stores, world }),
  )

/** Of a server's own words; the rest is in the source. */
const MOST_SAID = 1_000

/** Others say that it arrived, or went on. */
const tells = ({ action }: DeliveryReport): boolean => action === 'failed' || action === 'delayed'
