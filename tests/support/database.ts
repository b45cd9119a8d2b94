import { after } from 'node:test'
import pg from 'pg'
import { openPool, type Connection } from '#adapters/db/pool.ts'
import { testCluster } from './cluster.ts'
import { ensureTemplate, inDatabase } from './template.ts'

/** A migrated, empty PostgreSQL database of one's own. `url` serves another process. */
export type TestDatabase = { pool: pg.Pool; connection: Connection; url: string; name: string }

let made = 0

/**
 * A database for this test file (call it at the top) or for one test (pass its context): a clone of the migrated template,
 * dropped at the end.
 */
export async function testDatabase(test?: { after(done: () => Promise<void>): void }): Promise<TestDatabase> {
  const cluster = await testCluster()
  const keeper = new pg.Client(maintenance(cluster.connection))
  await keeper.connect()
  const name = `navette_test_${process.pid}_${++made}`
  await keeper.query(`create database ${name} template ${await ensureTemplate(keeper, cluster.connection)}`)
  const connection = inDatabase(cluster.connection, name)
  const pool = openPool(connection, { max: 60 })
  const done = async (): Promise<void> => {
    await pool.end()
    await keeper.query(`drop database if exists ${name} with (force)`)
    await keeper.end()
    await cluster.stop()
  }
  if (test) test.after(done)
  else after(done)
  return { pool, connection, url: urlOf(connection), name }
}

/** Any database will do to make others, except the one to be cloned. */
const maintenance = (cluster: Connection): Connection => (cluster.connectionString ? cluster : inDatabase(cluster, 'postgres'))

/** A connection as a URL, a socket folder included. */
function urlOf({ connectionString, host = '', user = '', port = 5432, database = '' }: Connection): string {
  return connectionString ?? `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`
}
