import { system } from '#domain/actor.ts'
import { ownId } from '#domain/inbox/own-ids.ts'
import { Refused } from '../command.ts'
import type { World } from '../ports.ts'
import type { Mailroom } from './ports.ts'
import { deskOf } from './say-in.ts'
import { type Became, settle } from './settle.ts'
import type { OnTable } from './on-table.ts'
import { writeInto } from './write-into.ts'

/**
 * A mail server says that a mail of ours did not arrive. For good (`5.…`, RFC 3463): the mail is marked as failed, and staff read so in its thread. Not yet: the
 * server goes on trying, and nothing follows. Anybody can forge a report, so it counts only with the Message-ID that went to that very address, and does
 * no more than say so.
 */
export async function noteBounce(table: OnTable, { world, mailroom }: { world: World; mailroom: Mailroom }): Promise<void> {
  const { report } = table.mail
  const ours = report?.messageId ? ownId(report.messageId, mailroom.domain) : undefined
  const nothing: Became = { outcome: 'bounced', conversationId: null, saidId: null, kind: null, folded: '', refused: [] }
  const isFinal = report?.action === 'failed' && (report.status === null || report.status.startsWith('5.'))
  if (!report || ours?.kind !== 'mail' || !isFinal || report.recipient === null) return settle(table, world, () => Promise.resolve(nothing))
  const recipient = report.recipient.toLowerCase()
  const error = [report.status, report.diagnostic].filter(Boolean).join(' ').slice(0, 500)
  await settle(table, world, async (stores) => {
    const about = await stores.inbox.bounced(ours.id, { recipient, error })
    if (!about) return nothing
    const word = {
      body: `${recipient}\n${error}`.trim(),
      fileIds: [],
      internal: true,
      kind: 'bounce',
      proves: false,
      absent: false,
    } as const
    try {
      await writeInto(about, word, deskOf(system, stores, world))
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused
      return nothing
    }
    const last = await stores.inbox.lastSaid(about.conversationId)
    return { ...nothing, conversationId: about.conversationId, saidId: last?.id ?? null, kind: 'bounce' }
  })
}
