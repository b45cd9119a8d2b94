import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#adapters/db/embedded/embedded.ts'
import type { Connection } from '#adapters/db/pool.ts'

/** A PostgreSQL in which test databases may be made. */
export type Cluster = { connection: Connection; stop: () => Promise<void> }

/** Tests lose nothing in a power cut, and finish sooner without waiting for the disk. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '1GB',
  max_connections: '500',
}

/**
 * DATABASE_URL's cluster, else a temporary one that all test processes of this checkout share: the first starts it, the
 * last one out stops it.
 */
export async function testCluster(): Promise<Cluster> {
  const url = process.env['DATABASE_URL']
  if (url) return { connection: { connectionString: url }, stop: () => Promise.resolve() }
  return startEmbedded({ dataDir: clusterFolder(), settings: careless })
}

/** NAVETTE_TEST_CLUSTER is `npm test`'s own folder; a file run alone uses one that stays, so that its template is reused. */
function clusterFolder(): string {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  return process.env['NAVETTE_TEST_CLUSTER'] ?? join(tmpdir(), `navette-test-${process.getuid?.() ?? 0}-${checkout}`)
}
