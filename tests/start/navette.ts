import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster } from '#adapters/db/embedded/postmaster.ts'

const root = join(import.meta.dirname, '../..')

type Env = Readonly<Record<string, string>>
type Test = { after: (done: () => Promise<void>) => void }

const cleanups = new WeakMap<Test, (() => unknown)[]>()

/** Undoes in the opposite order, unlike the test's own `after`: a server ends before its folder goes. */
export function undo(test: Test, step: () => unknown): void {
  const steps = cleanups.get(test) ?? []
  if (steps.length === 0) {
    test.after(async () => {
      for (const next of steps.reverse()) await next()
    })
  }
  cleanups.set(test, steps)
  steps.push(step)
}

/** A server process. `url` resolves once it serves, and rejects with what it printed when it ends before. */
export type Server = { process: ChildProcess; url: Promise<string>; ended: Promise<{ code: number | null; printed: string }> }

/** Starts main.ts on a port the system chooses, with nothing of our own environment but the paths. */
export function startServer(test: Test, env: Env): Server {
  return run(test, [join(root, 'main.ts')], { PORT: '0', LOG_LEVEL: 'silent', ...env })
}

/** Any script of ours, as a server that may end at once. */
export function run(test: Test, args: readonly string[], env: Env): Server {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }
  const child = spawn(process.execPath, args, { cwd: root, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const { promise: url, resolve, reject } = Promise.withResolvers<string>()
  const hear = (text: string): void => {
    printed += text
    const address = /Navette is at (http\S+)/.exec(printed)?.[1]
    if (address) resolve(address)
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    reject(new Error(`ended: ${printed}`))
    return { code: code ?? null, printed }
  })
  url.catch(() => undefined)
  undo(test, async () => {
    child.kill('SIGTERM')
    await ended
  })
  return { process: child, url, ended }
}

/** Sends the signal and waits for the end. */
export async function end(server: Server, signal: NodeJS.Signals): Promise<{ code: number | null; printed: string }> {
  server.process.kill(signal)
  return server.ended
}

/** A folder of one's own that goes away after the test, with the PostgreSQL that a killed server may have left in it. */
export function temporaryFolder(test: Test): string {
  const folder = mkdtempSync(join(tmpdir(), `navette-tests-${process.pid}-`))
  undo(test, async () => {
    const postmaster = findPostmaster(join(folder, 'postgres'))
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
    await until(() => !findPostmaster(join(folder, 'postgres')))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/** The process id of the PostgreSQL that runs in the data folder. */
export const postgresOf = (dataDir: string): number | undefined => findPostmaster(join(dataDir, 'postgres'))?.pid

/** Waits for a condition; the test's own time limit ends a vain wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20)
}

export const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
