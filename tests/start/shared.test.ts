import assert from 'node:assert/strict'
import { test } from 'node:test'
import { end, isReady, postgresOf, startServer, temporaryFolder } from './navette.ts'

const limit = { timeout: 60_000 }

test('two servers started at once on an empty data folder share one PostgreSQL; the last one out stops it', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const [one, two] = [startServer(t, { DATA_DIR }), startServer(t, { DATA_DIR })]
  await Promise.all([one.url, two.url])
  const shared = postgresOf(DATA_DIR)
  assert.ok(shared)
  assert.equal((await end(one, 'SIGTERM')).code, 0)
  assert.equal(postgresOf(DATA_DIR), shared)
  assert.ok(await isReady(await two.url))
  assert.equal((await end(two, 'SIGTERM')).code, 0)
  assert.equal(postgresOf(DATA_DIR), undefined)
})

test('a killed server does not count as still there', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const [killed, left] = [startServer(t, { DATA_DIR }), startServer(t, { DATA_DIR })]
  await Promise.all([killed.url, left.url])
  await end(killed, 'SIGKILL')
  await end(left, 'SIGTERM')
  assert.equal(postgresOf(DATA_DIR), undefined)
})

test('a server that starts while the last one stops gets a running PostgreSQL', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const leaving = startServer(t, { DATA_DIR })
  await leaving.url
  leaving.process.kill('SIGTERM')
  const coming = startServer(t, { DATA_DIR })
  assert.ok(await isReady(await coming.url))
  assert.equal((await leaving.ended).code, 0)
})

test('two servers on two data folders have nothing to do with one another', limit, async (t) => {
  const folders = [temporaryFolder(t), temporaryFolder(t)]
  const servers = folders.map((DATA_DIR) => startServer(t, { DATA_DIR }))
  await Promise.all(servers.map(({ url }) => url))
  const [one, two] = folders.map(postgresOf)
  assert.ok(one && two && one !== two)
})

test('servers that lose PostgreSQL together start it once', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const servers = [startServer(t, { DATA_DIR }), startServer(t, { DATA_DIR })]
  const urls = await Promise.all(servers.map(({ url }) => url))
  const killed = postgresOf(DATA_DIR)
  assert.ok(killed)
  process.kill(killed, 'SIGKILL')
  for (const url of urls) while (postgresOf(DATA_DIR) === killed || !(await isReady(url)));
  for (const server of servers) assert.equal((await end(server, 'SIGTERM')).code, 0)
  assert.equal(postgresOf(DATA_DIR), undefined)
})
