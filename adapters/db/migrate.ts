import { Client } from 'pg'
import { readMigrations, type Migration } from './migrations.ts'
import type { Connection } from './pool.ts'
import { StartFailure } from './start-failure.ts'

type Applied = Pick<Migration, 'name' | 'hash'>
type Options = { migrations?: readonly Migration[]; say?: (sentence: string) => void }

const LOCK = 0x6e61766d // "navm"

/**
 * Brings the database up to date, each migration in a transaction of its own, one server at a time; answers the names
 * applied. Throws StartFailure when the database's history is not this version's.
 */
export async function migrate(connection: Connection, { migrations, say = () => undefined }: Options = {}): Promise<string[]> {
  const known = migrations ?? (await readMigrations())
  const client = new Client(connection)
  await client.connect()
  try {
    const before = await readHistory(client)
    if (isComplete(before, known)) return []
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists schema_migrations (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const pending = stillToApply(await readHistory(client), known)
    for (const migration of pending) {
      say(`Migrating the database: ${migration.name}`)
      await apply(client, migration)
    }
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What remains to be done. Throws StartFailure when what was done is not the beginning of what is known. */
export function stillToApply(applied: readonly Applied[], known: readonly Migration[]): readonly Migration[] {
  const newest = known.at(-1)?.name ?? ''
  const unknown = applied.find(({ name }) => name > newest)
  if (unknown) {
    throw new StartFailure(`The database comes from a newer Navette (${unknown.name}): update Navette, or use another database.`)
  }
  const changed = applied.find(({ name, hash }, index) => known[index]?.name !== name || known[index].hash !== hash)
  if (changed) {
    throw new StartFailure(
      `Migration ${changed.name} of the database is not the one of this Navette: restore the original file, or use another database.`,
    )
  }
  return known.slice(applied.length)
}

const isComplete = (applied: readonly Applied[], known: readonly Migration[]): boolean =>
  applied.length > 0 && stillToApply(applied, known).length === 0

async function readHistory(client: Client): Promise<Applied[]> {
  const table = await client.query<{ there: boolean }>(`select to_regclass('schema_migrations') is not null as there`)
  if (!table.rows[0]?.there) return []
  return (await client.query<Applied>('select name, hash from schema_migrations order by name collate "C"')).rows
}

async function apply(client: Client, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
