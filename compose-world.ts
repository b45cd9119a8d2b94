import type { Pool } from 'pg'
import type { Config } from '#config'
import type { World } from '#application/ports.ts'
import { carrierOf } from './compose-carrier.ts'
import { createStores } from '#adapters/db/stores.ts'
import { writeCii } from '#adapters/invoicing/cii.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { drawPath } from '#adapters/labels/path-code.ts'
import { papers } from '#adapters/labels/papers.ts'
import { mailBook } from '#adapters/mail/mail-book.ts'
import { pain001 } from '#adapters/payments/sepa/pain001.ts'
import { factorWorks } from '#adapters/secrets/factor-works.ts'
import { launchLinks } from '#adapters/secrets/launch-links.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { sheets } from '#adapters/sheets/sheets.ts'
import { openId, type SignOnFault } from '#adapters/sign-on/open-id.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { diskParts } from '#adapters/storage/disk-parts.ts'
import { imaging } from '#adapters/storage/imaging.ts'
import { webhookPost } from '#adapters/webhooks/post.ts'

/** Longest wait for the answer of a machine that is told something. */
const WEBHOOK_PATIENCE_MS = 20_000

type WorldConfig = Pick<Config, 'secretKey' | 'filesDir'> &
  Partial<
    Pick<
      Config,
      | 'seller'
      | 'sendcloud'
      | 'webhookOwnHosts'
      | 'secretKeyBefore'
      | 'launch'
      | 'signOn'
      | 'publicUrl'
      | 'mode'
      | 'askedMailsPerDay'
      | 'mailFrom'
    >
  >

/** `onSignOnFault`: where what goes wrong with the provider of sign-on is told. */
type Ears = { onSignOnFault?: (fault: SignOnFault) => void }

/** Everything that commands need: what the server and the command line have in common. */
export const worldOn = (pool: Pool, config: WorldConfig, { onSignOnFault }: Ears = {}): World => ({
  ...createStores(pool, { addJobs: jobWriter(pool) }),
  now: () => new Date().toISOString(),
  newId,
  secrets: createSecrets(config.secretKey, config.secretKeyBefore),
  factors: factorWorks({
    serverKey: config.secretKey,
    keyBefore: config.secretKeyBefore,
    publicUrl: config.publicUrl ?? 'http://localhost',
    draw: drawPath,
  }),
  demandsSecondFactor: config.mode === 'production',
  ...(config.signOn ? { signOn: openId(config.signOn, { publicUrl: config.publicUrl ?? '', onFault: onSignOnFault }) } : {}),
  launchLinks: launchLinks(config.launch && { ...config.launch, audience: config.publicUrl ?? '' }),
  files: diskStore(config.filesDir),
  parts: diskParts(config.filesDir),
  imaging: imaging(),
  papers: papers(),
  invoicing: { seller: config.seller, cii: writeCii },
  carrier: carrierOf(config.sendcloud),
  mailBook: mailBook({ publicUrl: config.publicUrl ?? 'http://localhost', mailFrom: config.mailFrom ?? 'Navette <navette@localhost>' }),
  sheets: sheets(),
  writeTransfers: pain001,
  webhooks: webhookPost({ ownHosts: config.webhookOwnHosts ?? [], patienceMs: WEBHOOK_PATIENCE_MS }),
  askedMailsPerDay: config.askedMailsPerDay ?? Infinity,
})
