import { after } from 'node:test'
import type { Pool } from 'pg'
import { openPool, type Connection } from '#adapters/db/pool.ts'
import { cloneTemplate } from './clone.ts'

/** A migrated, empty PostgreSQL database of one's own. `url` serves another process. */
export type TestDatabase = { pool: Pool; connection: Connection; url: string; name: string }

/**
 * A database for this test file (call it at the top) or for one test (pass its context): a clone of the migrated template,
 * dropped at the end.
 */
export async function testDatabase(test?: { after(done: () => Promise<void>): void }): Promise<TestDatabase> {
  const { connection, name, drop } = await cloneTemplate()
  const pool = openPool(connection, { max: 60 })
  const done = async (): Promise<void> => {
    await pool.end()
    await drop()
  }
  if (test) test.after(done)
  else after(done)
  return { pool, connection, url: urlOf(connection), name }
}

/** A connection as a URL, a socket folder included. */
function urlOf({ connectionString, host = '', user = '', port = 5432, database = '' }: Connection): string {
  return connectionString ?? `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`
}
