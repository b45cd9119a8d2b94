import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '../start-failure.ts'
import type { Account } from './account.ts'
import type { Place } from './folder.ts'
import { lastLine } from './initialise.ts'
import { clearStalePidFile, findPostmaster } from './postmaster.ts'

type Launch = { place: Place; postgres: string; account: Account; settings: Readonly<Record<string, string>> }

const LONGEST_LOG = 10 * 2 ** 20

/**
 * Starts a postmaster and waits until it accepts connections, or until it gave up because another server's postmaster
 * or the last backends of a killed one hold the cluster (the caller looks again). Throws StartFailure otherwise.
 */
export async function launch(request: Launch): Promise<void> {
  clearStalePidFile(request.place.cluster)
  const { child, logFrom } = spawnPostmaster(request)
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => resolve())
  })
  while (child.exitCode === null && child.signalCode === null) {
    if (findPostmaster(request.place.cluster)?.ready) return
    await Promise.race([sleep(5), ended])
  }
  const words = readFileSync(request.place.log).subarray(logFrom).toString('utf8')
  if (!/lock file .* already exists|pre-existing shared memory block/.test(words)) {
    throw new StartFailure(`PostgreSQL did not start (${lastLine(words)}): put that right; ${request.place.log} says more.`)
  }
}

/** Detached, with its own log: it must outlive a killed server, and a Ctrl-C in the terminal is not meant for it. */
function spawnPostmaster({ place, postgres, account, settings }: Launch): { child: ChildProcess; logFrom: number } {
  const log = openSync(place.log, 'a', 0o600)
  if (fstatSync(log).size > LONGEST_LOG) ftruncateSync(log)
  const logFrom = fstatSync(log).size
  const all = { ...ground, unix_socket_directories: place.socketDir, ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = '', ...args] = [...account.prefix, postgres, '-D', place.cluster, ...options]
  const child = spawn(command, args, { ...account.ids, cwd: place.cluster, detached: true, stdio: ['ignore', log, log] })
  child.unref()
  closeSync(log)
  return { child, logFrom }
}

/** No TCP: who may open the socket's folder may open the database. */
const ground = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  max_connections: '100',
}
