import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { migrate } from '#adapters/db/migrate.ts'
import { readMigrations } from '#adapters/db/migrations.ts'
import type { Connection } from '#adapters/db/pool.ts'
import { installJobs, wanted } from '#adapters/jobs/install-jobs.ts'

const LOCK = 0x6e617465 // "nate"

/** The same cluster, another database. */
export function inDatabase(connection: Connection, database: string): Connection {
  if (!connection.connectionString) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { ...connection, connectionString: url.href }
}

/** Makes the migrated template unless it is there; answers its name. Processes that ask at the same time wait for one another. */
export async function ensureTemplate(client: Client, cluster: Connection): Promise<string> {
  const migrations = await readMigrations()
  const hash = createHash('sha256')
    .update(migrations.map((one) => one.name + one.hash).join() + wanted())
    .digest('hex')
  const template = `navette_template_${hash.slice(0, 16)}`
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await build(client, cluster, template)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
  return template
}

/** Migrated under another name first: a template that exists is complete. */
async function build(client: Client, cluster: Connection, template: string): Promise<void> {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} template template0 encoding 'UTF8'`)
  await migrate(inDatabase(cluster, draft))
  await installJobs(inDatabase(cluster, draft))
  await client.query(`alter database ${draft} rename to ${template}`)
}

/** Removes every template of ours that nobody uses. */
export async function dropTemplates(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'navette\\_template\\_%'`,
  )
  for (const { name } of rows) await client.query(`drop database if exists ${name}`)
  await client.end()
}
