import { system } from '#domain/actor.ts'
import { ownId } from '#domain/inbox/own-ids.ts'
import { deskOf, Refused } from '../command.ts'
import type { World } from '../ports.ts'
import type { Mailroom, ReadMail } from './ports.ts'
import { type Became, settle } from './settle.ts'
import type { OnTable } from './on-table.ts'
import { writeInto } from './write-into.ts'

/**
 * A mail server says that a mail of ours did not arrive. For good (`5.…`, RFC 3463): the mail is marked as failed, and staff read so in its thread. Not yet: the
 * server goes on trying, and nothing follows. In words of its own, without a report: staff read those, once, and judge. Anybody can forge either, so it
 * counts only with the Message-ID that went to that very address, and does no more than say so.
 */
export async function noteBounce(table: OnTable, { world, mailroom }: { world: World; mailroom: Mailroom }): Promise<void> {
  const { report, quotedId, said } = table.mail
  const ours = quotedId === null ? undefined : ownId(quotedId, mailroom.domain)
  const nothing: Became = { outcome: 'bounced', conversationId: null, saidId: null, kind: null, folded: '', refused: [] }
  if (ours?.kind !== 'mail' || !isFinal(report)) return settle(table, world, () => Promise.resolve(nothing))
  const recipients = report && report.recipients
  const error = report ? [report.status, report.diagnostic].filter(Boolean).join(' ') : said
  await settle(table, world, async (stores) => {
    const about = await stores.inbox.bounced(ours.id, { recipients, error, at: world.now(), eventId: world.newId() })
    if (!about) return nothing
    const word = {
      body: `${about.to}\n${error.slice(0, MOST_SAID)}`.trim(),
      fileIds: [],
      internal: true,
      kind: 'bounce',
      proves: false,
      absent: false,
    } as const
    try {
      await writeInto(about, word, deskOf(system, { stores, world }))
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused
      return nothing
    }
    const last = await stores.inbox.lastSaid(about.conversationId)
    return { ...nothing, conversationId: about.conversationId, saidId: last?.id ?? null, kind: 'bounce' }
  })
}

/** Of a server's own words; the rest is in the source. */
const MOST_SAID = 1_000

const isFinal = (report: ReadMail['report']): boolean =>
  report === null || (report.action === 'failed' && (report.status === null || report.status.startsWith('5.')))
