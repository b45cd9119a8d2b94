import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A demo shop that runs for as long as somebody looks at it. */
export type DemoServer = { address: string; end: () => Promise<void> }

/** A demo shop of its own on a free port and a temporary folder; `end` stops it and takes its folder away. */
export async function startDemo(): Promise<DemoServer> {
  const data = mkdtempSync(join(tmpdir(), 'navette-demo-'))
  const { DATABASE_URL: _, ...env } = process.env
  const server = spawn(process.execPath, [join(root, 'scripts/serve.ts')], {
    cwd: root,
    env: { ...env, DATA_DIR: data, PORT: '0', NAVETTE_MODE: 'demo', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = async (): Promise<void> => {
    if (server.exitCode === null) {
      const exited = once(server, 'exit')
      server.kill('SIGTERM')
      await exited
    }
    rmSync(data, { recursive: true, force: true })
  }
  try {
    return { address: await addressOf(server), end }
  } catch (error) {
    await end()
    throw error
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const found = /Navette is at (http\S+)/.exec(printed)?.[1]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => reject(new Error(`The demo shop did not start:\n${printed}`)))
  })
}
