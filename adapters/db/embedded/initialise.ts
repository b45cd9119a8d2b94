import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { handOver, type Account } from './account.ts'
import type { Place } from './folder.ts'
import { isAlive } from './postmaster.ts'

const MAJOR_VERSION = '18'
export const USER = 'navette'

type Wanted = { place: Place; initdb: string; account: Account; say: (sentence: string) => void }

/**
 * Makes the cluster unless it is there. Built beside and renamed, so that an interrupted initdb leaves nothing half made.
 * Throws StartFailure when the cluster is of another major version or initdb fails.
 */
export async function initialise({ place, initdb, account, say }: Wanted): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place.cluster)
  say(`Creating the database in ${place.cluster}`)
  removeLeftovers(place.dataDir)
  const draft = `${place.cluster}.new-${process.pid}`
  mkdirSync(draft, { mode: 0o700 })
  handOver(draft, account)
  await runInitdb(draft, initdb, account)
  try {
    renameSync(draft, place.cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(place.cluster)) throw error // otherwise another server was faster: its cluster is as good
  }
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new StartFailure(
    `${cluster} was made by PostgreSQL ${version} and this Navette brings ${MAJOR_VERSION}: convert it with pg_upgrade, or set DATA_DIR to a new folder.`,
  )
}

function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    // An orphaned initdb may still be writing there.
    if (maker && !isAlive(Number(maker))) rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Sorting and case by code point and Unicode, the same on every machine; French order is asked for where it is shown. */
const dialect = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

function runInitdb(folder: string, initdb: string, { prefix, ids }: Account): Promise<void> {
  const [command = '', ...args] = [...prefix, initdb, '-D', folder, '-U', USER, '--auth=trust', ...dialect]
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = spawn(command, args, { ...ids, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  child.on('error', reject)
  child.on('close', (code) => {
    if (code === 0) return resolve()
    rmSync(folder, { recursive: true, force: true })
    reject(new StartFailure(`The database could not be created in ${folder} (${lastLine(complaints)}): put that right, or set DATA_DIR.`))
  })
  return promise
}

/** The last line that complains, without its prefix. */
export function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return complaint.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()
}
