import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../pool.ts'
import { StartFailure } from '../start-failure.ts'
import { chooseAccount, type Account } from './account.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { prepareFolder, type Place } from './folder.ts'
import { initialise, USER } from './initialise.ts'
import { launch } from './launch.ts'
import { findPostmaster } from './postmaster.ts'
import { leave, takeSeat, type Presence } from './presence.ts'

export type Embedded = { connection: Connection; stop: () => Promise<void> }

type Options = {
  dataDir: string
  /** Said before a long step, and when PostgreSQL was lost and found. */
  say?: (sentence: string) => void
  /** PostgreSQL settings beyond the usual ones. */
  settings?: Readonly<Record<string, string>>
}

type Ground = { place: Place; binaries: Binaries; settings: Readonly<Record<string, string>> }

const PATIENCE_MS = 60_000

/**
 * A running PostgreSQL on `dataDir`: started, or adopted from another server or a killed one. It is started again when it
 * dies while we live, and stopped by the last server that leaves. Throws StartFailure with what to do.
 */
export async function startEmbedded({ dataDir, say = () => undefined, settings = {} }: Options): Promise<Embedded> {
  const ground: Ground = { place: prepareFolder(dataDir), binaries: findBinaries(), settings }
  let leaving = false
  let seat = await settle(ground, say)
  let repair = Promise.resolve()
  const watch = (): void => {
    seat.once('end', () => {
      if (!leaving) repair = again()
    })
  }
  async function again(): Promise<void> {
    say('PostgreSQL was lost; starting it again')
    const found = await settle(ground, say).catch((error: Error) => say(error.message))
    if (!found) {
      await sleep(1000)
      return leaving ? undefined : again()
    }
    seat = found
    watch()
    say('PostgreSQL is back')
  }
  watch()
  return {
    connection: { host: ground.place.socketDir, port: 5432, user: USER, database: USER },
    async stop() {
      leaving = true
      await repair
      await leave(seat, ground.place.cluster)
    },
  }
}

/** Finds or starts the postmaster, takes a seat, makes the database. */
async function settle(ground: Ground, say: (sentence: string) => void): Promise<Presence> {
  const deadline = Date.now() + PATIENCE_MS
  let account: Account | undefined
  while (Date.now() < deadline) {
    const running = findPostmaster(ground.place.cluster)
    if (!running) {
      const { place, binaries, settings } = ground
      account ??= chooseAccount({ program: binaries.postgres, dataDir: place.dataDir, cluster: place.cluster })
      await initialise({ place, initdb: binaries.initdb, account, say })
      await launch({ place, postgres: binaries.postgres, account, settings })
    }
    const seat = await takeSeat(ground.place.socketDir, USER)
    if (seat) {
      await createDatabase(seat)
      return seat
    }
    await sleep(20)
  }
  throw new StartFailure(`PostgreSQL did not become ready within a minute: ${ground.place.log} says why.`)
}

async function createDatabase(seat: Presence): Promise<void> {
  const { rowCount } = await seat.query('select from pg_database where datname = $1', [USER])
  if (rowCount === 0) await seat.query(`create database ${USER}`).catch(ignoreDuplicate)
}

/** Two servers may both have found the database missing. */
function ignoreDuplicate(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}
