import type { DNSResolver } from 'mailauth'
import type { Pool } from 'pg'
import type { Config } from '#config'
import { sweepClocks } from '#application/clocks/sweep-clocks.ts'
import { tidyUploads } from '#application/files/tidy-uploads.ts'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { carryLabel } from '#application/labels/carry-label.ts'
import { sweepLabels } from '#application/labels/sweep-labels.ts'
import type { Office } from '#application/mail/cause.ts'
import { sortMail } from '#application/inbox/sort-mail.ts'
import { applyRetention } from '#application/retention/apply-retention.ts'
import { sendMails } from '#application/mail/send-mails.ts'
import type { World } from '#application/ports.ts'
import { carryWebhook } from '#application/webhooks/carry-webhook.ts'
import { sweepWebhooks } from '#application/webhooks/sweep-webhooks.ts'
import { keepVocabulary } from '#adapters/db/lists/vocabulary.ts'
import { mailStore } from '#adapters/db/mails.ts'
import { runOn } from '#adapters/db/run.ts'
import { tidy } from '#adapters/db/tidy.ts'
import { transact } from '#adapters/db/transact.ts'
import type { Work } from '#adapters/jobs/work.ts'
import { smtp } from '#adapters/mail/deliver-smtp.ts'
import { letterWriter, messageIdFor } from '#adapters/mail/letter.ts'
import { composeMailroom } from './compose-inbox.ts'

type Ground = {
  pool: Pool
  world: World
  config: Pick<Config, 'mode' | 'smtpUrl' | 'mailFrom' | 'publicUrl'> & Partial<Pick<Config, 'replyAddress' | 'inbox'>>
  /** The DNS, where it is not the world's own. */
  resolver?: DNSResolver
}

/** What the queues do. Without a mail server (demo only) a mail is kept, and read in the mailbox page. */
export function composeWork({ pool, world, config, resolver }: Ground): Work & { stop: () => void } {
  const run = runOn(pool)
  const server = config.smtpUrl === undefined ? undefined : smtp(config.smtpUrl)
  const office: Office = {
    world,
    mails: mailStore(run, { keepContent: config.mode === 'demo' }),
    word: letterWriter({ ...config, ...(readsAnswers(config) ? {} : { replyAddress: null }) }),
    messageId: messageIdFor(config),
    deliver: server ? server.deliver : () => Promise.resolve(),
  }
  const mailroom = composeMailroom(config, resolver)
  return {
    mail: (data, attempt) => sendMails(data, attempt, office),
    inbox: (data, attempt) => sortMail(data, attempt, { world, mailroom }),
    labels: (data, attempt) => (data && 'labelId' in data ? carryLabel(data, attempt, world) : sweepLabels(world)),
    webhooks: (data) => (data ? carryWebhook(data, world) : sweepWebhooks(world)),
    clocks: async () => void (await sweepClocks(world)),
    async figures() {
      await bringFiguresUpToDate(world)
      await keepVocabulary((work) => transact(pool, {}, work))
    },
    async tidy() {
      await tidy(run, world.now())
      await tidyUploads(world)
      await world.files.clear(world.reads.contentsInUse)
    },
    retention: async () => void (await applyRetention(world)),
    stop: () => server?.stop(),
  }
}

/** Whether somebody reads what comes in: else a mail invites no answer. The demo's page does. */
const readsAnswers = ({ mode, inbox }: Ground['config']): boolean =>
  mode === 'demo' || inbox === undefined || inbox.smtp !== undefined || inbox.imap !== undefined
