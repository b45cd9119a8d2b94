import type { Config } from '#config'
import type { World } from '#application/ports.ts'
import { migrate } from '#adapters/db/migrate.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { openPool } from '#adapters/db/pool.ts'
import { startDatabase } from '#adapters/db/start.ts'
import { installJobs } from '#adapters/jobs/install-jobs.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { worldOn } from '../compose-world.ts'

const say = (sentence: string): void => console.error(sentence)

/** Runs a command line's work beside a running server or without one: the database is started if it is not there, and left as it was found. */
export async function withWorld<T>(config: Config, work: (world: World, pool: ReturnType<typeof openPool>) => Promise<T>): Promise<T> {
  const database = await startDatabase({ ...config, say })
  try {
    await migrate(database.connection, { say })
    let done = false
    // A connection that is still saying goodbye when an embedded database stops is no news.
    const pool = openPool(database.connection, { onError: (error) => void (done || say(error.message)) })
    await Promise.all([
      installJobs(database.connection, { say }),
      publishPolicy(pool, technostok, { personId: null, at: new Date().toISOString() }),
    ])
    try {
      return await work(worldOn(pool, config), pool)
    } finally {
      done = true
      await pool.end()
    }
  } finally {
    await database.stop()
  }
}
