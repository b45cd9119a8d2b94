import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Script } from './replay.ts'

const root = join(import.meta.dirname, '../..')

export type Memory = { residentMb: number; highestMb: number }

/** A server in a process of its own; paused, it burdens nobody. */
export type Server = {
  port: number
  startMs: number
  memory: () => Promise<Memory>
  pause: () => void
  resume: () => void
  stop: () => Promise<void>
}

/** As `npm start` does (package.json): a server that stays small. */
const sparing = ['--max-semi-space-size=8', '--max-old-space-size=256']

/** Navette itself, in demo mode without the demo's data, on the bench's database. */
export async function navette(databaseUrl: string, dataDir: string): Promise<Server> {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    MALLOC_ARENA_MAX: '2',
  }
  const began = performance.now()
  const child = fork(join(root, 'main.ts'), { cwd: root, env, execArgv: sparing, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('the server ended')
    await sleep(10)
  }
  return serverOf(child, port, performance.now() - began)
}

/** The floor on the same database, with the statements it may say. */
export async function floor(url: string, scripts: Readonly<Record<string, Script>>): Promise<Server> {
  const began = performance.now()
  const child = fork(join(import.meta.dirname, 'floor.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send({ url, scripts })
  const [port] = (await once(child, 'message')) as [number]
  return serverOf(child, port, performance.now() - began)
}

const serverOf = (child: ChildProcess, port: number, startMs: number): Server => ({
  port,
  startMs,
  memory: () => memoryOf(child.pid ?? 0),
  pause: () => void child.kill('SIGSTOP'),
  resume: () => void child.kill('SIGCONT'),
  async stop() {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    child.kill('SIGCONT')
    await ended
  },
})

/** As Linux counts it. */
async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const mb = (field: string): number => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { residentMb: mb('VmRSS'), highestMb: mb('VmHWM') }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
