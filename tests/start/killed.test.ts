import assert from 'node:assert/strict'
import { readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { end, isReady, postgresOf, startServer, temporaryFolder, until } from './navette.ts'

const limit = { timeout: 60_000 }

test('a server that ends stops its PostgreSQL', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const server = startServer(t, { DATA_DIR })
  assert.ok(await isReady(await server.url))
  assert.deepEqual((await end(server, 'SIGTERM')).code, 0)
  assert.equal(postgresOf(DATA_DIR), undefined)
})

test('after kill -9 of the server its PostgreSQL is adopted by the next, and stopped by it', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const killed = startServer(t, { DATA_DIR })
  await killed.url
  const left = postgresOf(DATA_DIR)
  await end(killed, 'SIGKILL')
  assert.ok(left)
  const next = startServer(t, { DATA_DIR })
  assert.ok(await isReady(await next.url))
  assert.equal(postgresOf(DATA_DIR), left)
  await end(next, 'SIGINT')
  assert.equal(postgresOf(DATA_DIR), undefined)
})

test('after kill -9 of PostgreSQL the running server starts it again', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const server = startServer(t, { DATA_DIR })
  const url = await server.url
  const killed = postgresOf(DATA_DIR)
  assert.ok(killed)
  process.kill(killed, 'SIGKILL')
  await until(() => postgresOf(DATA_DIR) !== killed && postgresOf(DATA_DIR) !== undefined)
  await until(() => isReady(url))
  assert.equal((await end(server, 'SIGTERM')).code, 0)
  assert.equal(postgresOf(DATA_DIR), undefined)
})

test('after kill -9 of both, start works', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const killed = startServer(t, { DATA_DIR })
  await killed.url
  const postgres = postgresOf(DATA_DIR)
  assert.ok(postgres)
  killed.process.kill('SIGKILL')
  process.kill(postgres, 'SIGKILL')
  await killed.ended
  assert.ok(await isReady(await startServer(t, { DATA_DIR }).url))
})

test('a first start killed while it creates the database leaves nothing in the way', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const killed = startServer(t, { DATA_DIR })
  killed.process.stdout?.once('data', () => killed.process.kill('SIGKILL'))
  await killed.ended
  assert.ok(await isReady(await startServer(t, { DATA_DIR }).url))
})

test('a pid file whose number belongs to another program by now is no obstacle', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const first = startServer(t, { DATA_DIR })
  await first.url
  await end(first, 'SIGTERM')
  writeFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), `${process.pid}\n${DATA_DIR}/postgres\n1\n5432\n`)
  assert.ok(await isReady(await startServer(t, { DATA_DIR }).url))
})

test('a data folder whose path is too long for a socket works', limit, async (t) => {
  const DATA_DIR = join(temporaryFolder(t), 'a-folder-with-quite-a-long-name'.repeat(4))
  const server = startServer(t, { DATA_DIR })
  assert.ok(await isReady(await server.url))
  const socketDir = readFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n')[4] ?? ''
  assert.ok(!socketDir.startsWith(DATA_DIR))
  assert.equal(statSync(socketDir).mode & 0o777, 0o700)
  await end(server, 'SIGTERM')
  assert.equal(postgresOf(DATA_DIR), undefined)
  rmdirSync(socketDir)
})
