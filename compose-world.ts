import type { Pool } from 'pg'
import type { Config } from '#config'
import type { World } from '#application/ports.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { papers } from '#adapters/labels/papers.ts'
import { newId } from '#adapters/secrets/new-id.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { diskParts } from '#adapters/storage/disk-parts.ts'
import { imaging } from '#adapters/storage/imaging.ts'

/** Everything that commands need: what the server and the command line have in common. */
export const worldOn = (pool: Pool, config: Pick<Config, 'secretKey' | 'filesDir'>): World => ({
  ...createStores(pool, { addJobs: jobWriter(pool) }),
  now: () => new Date().toISOString(),
  newId,
  secrets: createSecrets(config.secretKey),
  files: diskStore(config.filesDir),
  parts: diskParts(config.filesDir),
  imaging: imaging(),
  papers: papers(),
})
