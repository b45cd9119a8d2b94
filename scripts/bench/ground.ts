import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '#adapters/db/embedded/embedded.ts'
import { migrate } from '#adapters/db/migrate.ts'
import type { Connection } from '#adapters/db/pool.ts'
import { installJobs } from '#adapters/jobs/install-jobs.ts'

/** A database of the bench's own with PostgreSQL's ordinary, durable settings, and how another process reaches it. */
export type Ground = { connection: Connection; url: string; stop: () => Promise<void> }

const quiet = (): void => undefined

/** DATABASE_URL's server with a database made for this run, else an embedded PostgreSQL in a temporary folder. */
export async function benchGround(name: string): Promise<Ground> {
  const { server, url, stop } = process.env['DATABASE_URL'] ? given(process.env['DATABASE_URL']) : await embedded()
  const keeper = new Client(server)
  await keeper.connect()
  await keeper.query(`drop database if exists ${name} with (force)`)
  await keeper.query(`create database ${name}`)
  const connection: Connection = { ...server, database: name, ...(server.connectionString ? { connectionString: url(name) } : {}) }
  await migrate(connection, { say: quiet })
  await installJobs(connection, { say: quiet })
  return {
    connection,
    url: url(name),
    async stop() {
      await keeper.query(`drop database if exists ${name} with (force)`)
      await keeper.end()
      await stop()
    },
  }
}

type Server = { server: Connection; url: (database: string) => string; stop: () => Promise<void> }

function given(databaseUrl: string): Server {
  const url = (database: string): string => Object.assign(new URL(databaseUrl), { pathname: `/${database}` }).href
  return { server: { connectionString: databaseUrl }, url, stop: () => Promise.resolve() }
}

async function embedded(): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nvt-bench-'))
  const { connection, stop } = await startEmbedded({ dataDir })
  const { host = '', user = '', port = 5432 } = connection
  return {
    server: { ...connection, database: 'postgres' },
    url: (database) => `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`,
    async stop() {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
