import { Client } from 'pg'
import type { Connection } from './pool.ts'
import { StartFailure } from './start-failure.ts'

const OLDEST = 15

/** Proves that an external database answers and is new enough. Throws StartFailure, never with the password in it. */
export async function reach(databaseUrl: string): Promise<Connection> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }
  const client = new Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    checkVersion(rows[0]?.version ?? 0)
    return connection
  } catch (error) {
    if (error instanceof StartFailure) throw error
    throw new StartFailure(`The database of DATABASE_URL cannot be reached (${cause(error)}): start it, or correct DATABASE_URL.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** `version` as PostgreSQL counts: 150004 is 15.4. */
export function checkVersion(version: number): void {
  const major = Math.floor(version / 10_000)
  if (major >= OLDEST) return
  throw new StartFailure(`DATABASE_URL leads to PostgreSQL ${major}, and Navette needs ${OLDEST} or newer: upgrade it, or use another one.`)
}

/** Node gathers one error per address under an empty message. */
function cause(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((one: Error) => one.message).join('; ')
  return error instanceof Error ? error.message : String(error)
}
