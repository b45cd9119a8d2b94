import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../support/database.ts'
import { run, startServer, temporaryFolder, undo } from './navette.ts'

const limit = { timeout: 60_000 }
const script = (name: string): string => join(import.meta.dirname, '../../scripts', name)

/** One sentence, on one line, and an exit code that says so. */
async function refuses(server: ReturnType<typeof startServer>, sentence: RegExp): Promise<void> {
  const { code, printed } = await server.ended
  assert.match(printed, sentence)
  assert.equal(
    printed
      .trim()
      .split('\n')
      .filter((line) => !/^(Creating|Migrating)/.test(line)).length,
    1,
    printed,
  )
  assert.equal(code, 1)
}

test('a busy port', limit, async (t) => {
  const occupant = createServer().listen(0, '127.0.0.1')
  await once(occupant, 'listening')
  undo(t, () => occupant.close())
  const { port } = occupant.address() as { port: number }
  await refuses(startServer(t, { DATA_DIR: temporaryFolder(t), PORT: String(port) }), /^Port \d+ of 127\.0\.0\.1 is taken: .*PORT=/m)
})

test('a data folder that is a file', limit, async (t) => {
  const file = join(temporaryFolder(t), 'data')
  writeFileSync(file, '')
  await refuses(startServer(t, { DATA_DIR: file }), /is a file.*DATA_DIR/)
})

test('a read-only data folder', limit, async (t) => {
  const folder = process.getuid?.() === 0 ? smallDisk(t, 'ro') : join(temporaryFolder(t), 'data')
  if (folder === undefined) return
  if (process.getuid?.() !== 0) mkdirSync(folder, { mode: 0o500 })
  await refuses(startServer(t, { DATA_DIR: folder }), /is (read-only|not yours to write in): .*DATA_DIR/)
})

test('a full data folder', limit, async (t) => {
  const folder = smallDisk(t, 'size=8m')
  if (folder !== undefined) await refuses(startServer(t, { DATA_DIR: folder }), /is full: free .*DATA_DIR/)
})

test('a DATABASE_URL that leads nowhere', limit, async (t) => {
  const DATABASE_URL = 'postgres://navette:hush@127.0.0.1:1/navette'
  const server = startServer(t, { DATABASE_URL, DATA_DIR: temporaryFolder(t) })
  await refuses(server, /DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\): /)
  assert.doesNotMatch((await server.ended).printed, /hush/)
})

test('a database of a newer version', limit, async (t) => {
  const { pool, url } = await testDatabase(t)
  await pool.query(`insert into schema_migrations (name, hash) values ('9999-from-the-future.sql', 'x')`)
  await refuses(startServer(t, { DATABASE_URL: url, DATA_DIR: temporaryFolder(t) }), /comes from a newer Navette \(9999-.*update Navette/)
})

test('a database made by another PostgreSQL', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  mkdirSync(join(DATA_DIR, 'postgres'), { mode: 0o700 })
  writeFileSync(join(DATA_DIR, 'postgres/PG_VERSION'), '17\n')
  await refuses(startServer(t, { DATA_DIR }), /made by PostgreSQL 17 .*pg_upgrade/)
})

test('a too old Node', limit, async (t) => {
  const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.1'}})`
  for (const name of ['start.mjs', 'test.mjs', 'check.mjs']) {
    await refuses(run(t, ['--import', old, script(name)], {}), /Node 20\.19 or newer.*nodejs\.org/)
  }
})

test('a wrong configuration is told whole', limit, async (t) => {
  const server = startServer(t, { PORT: 'http', NAVETTE_MODE: 'staging', DATABASE_URL: 'mysql://localhost/navette' })
  const { code, printed } = await server.ended
  assert.equal(code, 1)
  for (const key of ['PORT', 'NAVETTE_MODE', 'DATABASE_URL']) assert.match(printed, new RegExp(`^  - ${key} must be`, 'm'))
})

/** A small or read-only disk of one's own; where none may be mounted the test is skipped and says so. */
function smallDisk(t: TestContext, options: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'navette-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
  undo(t, () => {
    if (mounted) spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  if (mounted) return folder
  t.skip('needs the right to mount a file system')
  return undefined
}
